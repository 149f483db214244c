package io.annals.api.tenant;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Events of a tenant. */
public sealed interface TenantEvent extends DomainEvent {

    UUID tenantId();

    @Override
    default UUID aggregateId() {
        return tenantId();
    }

    /** A tenant was created. */
    record TenantCreated(UUID tenantId, String name, String primaryDomain, @Nullable String subscriptionTier,
            @Nullable String industryType, @Nullable Integer maxUsers, Instant occurredAt) implements TenantEvent {
    }

    /** The tenant was renamed. */
    record TenantRenamed(UUID tenantId, String name, Instant occurredAt) implements TenantEvent {
    }

}
