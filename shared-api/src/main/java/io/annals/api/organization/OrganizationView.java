package io.annals.api.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An organization.
 *
 * @param type {@code university}, {@code faculty}, … as the institution says
 * @param departments all of them, by code
 */
public record OrganizationView(UUID id, String name, String code, @Nullable String type,
        @Nullable UUID parentOrganizationId, @Nullable String status, List<DepartmentView> departments,
        Instant createdAt, @Nullable Instant updatedAt, long version) implements Versioned {

    public OrganizationView {
        departments = List.copyOf(departments);
    }

    /**
     * A department.
     *
     * @param parentId the department that it belongs to; absent at the top
     */
    public record DepartmentView(UUID id, String name, String code, @Nullable String description,
            @Nullable UUID parentId) {
    }

}
