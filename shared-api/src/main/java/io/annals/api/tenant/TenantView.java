package io.annals.api.tenant;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An institution.
 *
 * @param primaryDomain by which its users name it when they log in
 * @param maxUsers how many users it may register; unlimited where absent
 */
public record TenantView(UUID id, String name, String primaryDomain, @Nullable String status,
        @Nullable String subscriptionTier, @Nullable String industryType, @Nullable Integer maxUsers, Instant createdAt,
        @Nullable Instant updatedAt, long version) implements Versioned {
}
