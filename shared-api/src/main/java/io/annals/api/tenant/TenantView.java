package io.annals.api.tenant;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A tenant: an institution with its own users, courses and history.
 *
 * @param primaryDomain the domain name or label that users give as the tenant when they
 * log in
 * @param subscriptionTier the subscription plan, as the platform operator names it
 * @param industryType the kind of institution, as the platform operator names it
 * @param maxUsers the maximum number of users, for information; not enforced
 */
public record TenantView(UUID id, String name, String primaryDomain, TenantStatus status,
        @Nullable String subscriptionTier, @Nullable String industryType, @Nullable Integer maxUsers, Instant createdAt,
        @Nullable Instant updatedAt, long version) implements Versioned {
}
