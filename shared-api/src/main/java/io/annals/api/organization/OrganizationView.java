package io.annals.api.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An organization.
 *
 * @param type the tenant's own label, such as {@code university} or {@code faculty}
 * @param parentOrganizationId the organization that this one is part of
 * @param departments ordered by code
 */
public record OrganizationView(UUID id, String name, String code, @Nullable String type,
        @Nullable UUID parentOrganizationId, OrganizationStatus status, List<DepartmentView> departments,
        Instant createdAt, @Nullable Instant updatedAt, long version) implements Versioned {

    public OrganizationView {
        departments = List.copyOf(departments);
    }

    /**
     * A department.
     *
     * @param parentId the department that this one is part of
     */
    public record DepartmentView(UUID id, String name, String code, @Nullable String description,
            @Nullable UUID parentId) {
    }

}
