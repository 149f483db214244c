package io.annals.api.learning;

import org.jspecify.annotations.Nullable;

/**
 * The name of a learner.
 *
 * @param username the login name
 */
public record LearnerName(@Nullable String firstName, @Nullable String middleName, @Nullable String lastName,
        @Nullable String username) {
}
