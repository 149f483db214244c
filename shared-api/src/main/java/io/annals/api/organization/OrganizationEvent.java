package io.annals.api.organization;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Events of an organization. */
public sealed interface OrganizationEvent extends DomainEvent {

    UUID organizationId();

    @Override
    default UUID aggregateId() {
        return organizationId();
    }

    /** An organization was created. */
    record OrganizationCreated(UUID organizationId, String name, String code, @Nullable String type,
            @Nullable UUID parentOrganizationId, Instant occurredAt) implements OrganizationEvent {
    }

    /** The organization was renamed. */
    record OrganizationRenamed(UUID organizationId, String name, Instant occurredAt) implements OrganizationEvent {
    }

    /** Events of a department of the organization. */
    sealed interface DepartmentEvent extends OrganizationEvent {

        UUID departmentId();

    }

    /** A department was added to the organization. */
    record DepartmentAdded(UUID organizationId, UUID departmentId, String name, String code,
            @Nullable String description, @Nullable UUID parentId, Instant occurredAt) implements DepartmentEvent {
    }

    /** A department was renamed. */
    record DepartmentRenamed(UUID organizationId, UUID departmentId, String name,
            Instant occurredAt) implements DepartmentEvent {
    }

}
