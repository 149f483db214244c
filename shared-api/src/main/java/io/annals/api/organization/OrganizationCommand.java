package io.annals.api.organization;

import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Commands for an organization: a faculty, school or company within a tenant.
 */
@LocatedAt("/queries/organizations/{id}")
public sealed interface OrganizationCommand extends Command {

    UUID organizationId();

    @Override
    default UUID aggregateId() {
        return organizationId();
    }

    /**
     * Creates an organization.
     *
     * @param code a short name, unique within the tenant, ignoring case
     * @param type the tenant's own label, such as {@code university} or {@code faculty}
     * @param parentOrganizationId the organization that this one is part of
     */
    @Requires(Permission.ORGANIZATION_MANAGE)
    record CreateOrganization(@NewId @NotNull UUID organizationId, @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 50) String code, @Nullable @Size(max = 50) String type,
            @Nullable UUID parentOrganizationId) implements OrganizationCommand, Creation {
    }

    /** Renames the organization. */
    @Requires(Permission.ORGANIZATION_MANAGE)
    record RenameOrganization(@NotNull UUID organizationId,
            @NotBlank @Size(max = 200) String name) implements OrganizationCommand {
    }

    /**
     * Adds a department to the organization.
     *
     * @param code a short name, unique within the organization, ignoring case
     * @param parentId the department that this one is part of
     */
    @Requires(Permission.ORGANIZATION_MANAGE)
    record AddDepartment(@NotNull UUID organizationId, @NewId @NotNull UUID departmentId,
            @NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 50) String code,
            @Nullable @Size(max = 2000) String description, @Nullable UUID parentId) implements OrganizationCommand {
    }

    /** Renames a department. */
    @Requires(Permission.ORGANIZATION_MANAGE)
    record RenameDepartment(@NotNull UUID organizationId, @NotNull UUID departmentId,
            @NotBlank @Size(max = 200) String name) implements OrganizationCommand {
    }

}
