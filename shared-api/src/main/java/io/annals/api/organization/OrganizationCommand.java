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

/** What can be asked of an organization: a faculty, school or company within a tenant. */
@LocatedAt("/queries/organizations/{id}")
public sealed interface OrganizationCommand extends Command {

    UUID organizationId();

    @Override
    default UUID aggregateId() {
        return organizationId();
    }

    /**
     * Founds an organization.
     *
     * @param code a short name, unique in the tenant without regard to case
     */
    @Requires(Permission.ORGANIZATION_MANAGE)
    record CreateOrganization(@NewId @NotNull UUID organizationId, @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 50) String code, @Nullable @Size(max = 50) String type,
            @Nullable UUID parentOrganizationId) implements OrganizationCommand, Creation {
    }

    /** Gives the organization another name. */
    @Requires(Permission.ORGANIZATION_MANAGE)
    record RenameOrganization(@NotNull UUID organizationId,
            @NotBlank @Size(max = 200) String name) implements OrganizationCommand {
    }

    /**
     * Adds a department.
     *
     * @param code a short name, unique in the organization without regard to case
     * @param parentId the department that it is part of
     */
    @Requires(Permission.ORGANIZATION_MANAGE)
    record AddDepartment(@NotNull UUID organizationId, @NewId @NotNull UUID departmentId,
            @NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 50) String code,
            @Nullable @Size(max = 2000) String description, @Nullable UUID parentId) implements OrganizationCommand {
    }

    /** Gives a department another name. */
    @Requires(Permission.ORGANIZATION_MANAGE)
    record RenameDepartment(@NotNull UUID organizationId, @NotNull UUID departmentId,
            @NotBlank @Size(max = 200) String name) implements OrganizationCommand {
    }

}
