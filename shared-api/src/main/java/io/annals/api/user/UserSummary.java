package io.annals.api.user;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A user in a list. Personal data is absent after erasure.
 *
 * @param userType the institution's own label, such as {@code learner} or
 * {@code instructor}
 * @param erased whether the personal data was erased
 */
public record UserSummary(UUID id, @Nullable String email, @Nullable String username, @Nullable String firstName,
        @Nullable String lastName, @Nullable String userType, @Nullable UUID organizationId, UserStatus status,
        boolean erased, long version) {
}
