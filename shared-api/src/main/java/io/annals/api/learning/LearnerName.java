package io.annals.api.learning;

import org.jspecify.annotations.Nullable;

/**
 * What a learner is called.
 *
 * @param user the name to log in with
 */
public record LearnerName(@Nullable String first, @Nullable String middle, @Nullable String last,
        @Nullable String user) {
}
