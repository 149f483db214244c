package io.annals.api.learning;

import org.jspecify.annotations.Nullable;

/**
 * The name of a learner.
 *
 * @param user the login name
 */
public record LearnerName(@Nullable String first, @Nullable String middle, @Nullable String last,
        @Nullable String user) {
}
