package io.annals.api.organization;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happened to an organization. */
public sealed interface OrganizationEvent extends DomainEvent {

    UUID organizationId();

    @Override
    default UUID aggregateId() {
        return organizationId();
    }

    /** The organization was founded. */
    record OrganizationCreated(UUID organizationId, String name, String code, @Nullable String type,
            @Nullable UUID parentOrganizationId, Instant occurredAt) implements OrganizationEvent {
    }

    /** The organization has another name. */
    record OrganizationRenamed(UUID organizationId, String name, Instant occurredAt) implements OrganizationEvent {
    }

    /** The organization has one more department. */
    record DepartmentAdded(UUID organizationId, UUID departmentId, String name, String code,
            @Nullable String description, @Nullable UUID parentId, Instant occurredAt) implements OrganizationEvent {
    }

    /** A department has another name. */
    record DepartmentRenamed(UUID organizationId, UUID departmentId, String name,
            Instant occurredAt) implements OrganizationEvent {
    }

}
