package io.annals.api.user;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A user in a list. What is personal is absent once the person is erased.
 *
 * @param userType {@code learner}, {@code instructor}, … as the institution says
 * @param erased whether the person was erased
 */
public record UserSummary(UUID id, @Nullable String email, @Nullable String username, @Nullable String firstName,
        @Nullable String lastName, @Nullable String userType, @Nullable UUID organizationId, String status,
        boolean erased, long version) {
}
