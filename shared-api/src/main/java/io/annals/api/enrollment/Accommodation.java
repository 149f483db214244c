package io.annals.api.enrollment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Extra attempts and time for one learner in one assessment.
 *
 * @param extraAttempts attempts beyond those that the assessment allows
 * @param extraMinutes minutes beyond those that the assessment allows for an attempt
 */
public record Accommodation(UUID assessmentId, int extraAttempts, int extraMinutes) {

    /** No accommodation. */
    public static Accommodation none(UUID assessmentId) {
        return new Accommodation(assessmentId, 0, 0);
    }

    /**
     * Returns the number of attempts left: {@code max(0, allowed + extra - used)}.
     * @param allowed how many attempts the assessment allows; unlimited if absent
     * @param used how many attempts were used, not counting voided ones
     * @return {@code null} if attempts are unlimited
     */
    public @Nullable Integer attemptsLeft(@Nullable Integer allowed, int used) {
        return (allowed != null) ? Math.max(0, allowed + this.extraAttempts - used) : null;
    }

}
