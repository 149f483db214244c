package io.annals.api.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.assessment.RegradePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a regrade of a question would change. The numbers are of all attempts; the lists
 * have the first 10,000 of each kind.
 *
 * @param version the version of the assessment whose key counts
 * @param attempts how many attempts that have been marked have the question
 * @param changedAttempts of how many the mark of the question changes
 * @param passToFail how many attempts no longer pass
 * @param failToPass how many attempts pass then
 * @param changedResults how many enrollments have another result in the assessment
 * @param completionsGained how many learners complete the course by it
 * @param completionsUnmet how many learners completed the course and do not meet its
 * criteria then; they stay completed
 */
public record RegradePreview(UUID assessmentId, UUID questionId, RegradePolicy policy, int version, int attempts,
        int changedAttempts, int passToFail, int failToPass, int changedResults, int completionsGained,
        int completionsUnmet, List<Change> changes, List<ResultChange> results) {

    /** How many changes are listed. */
    public static final int LISTED = 10_000;

    /**
     * An attempt whose mark changes.
     *
     * @param oldScore absent where it waits for a grader
     * @param newScore absent where it still waits for a grader
     */
    public record Change(UUID attemptId, UUID enrollmentId, UUID userId, int attemptNumber, BigDecimal oldPoints,
            BigDecimal newPoints, @Nullable BigDecimal oldScore, @Nullable BigDecimal newScore,
            @Nullable Boolean passedBefore, @Nullable Boolean passesThen) {
    }

    /**
     * An enrollment whose result in the assessment changes: the one of its attempts that
     * counts, or their mean.
     *
     * @param oldScore absent where there is no result yet
     */
    public record ResultChange(UUID enrollmentId, UUID userId, @Nullable BigDecimal oldScore, BigDecimal newScore,
            @Nullable Boolean passedBefore, boolean passesThen, boolean completes, boolean noLongerMeets) {
    }

    public RegradePreview {
        changes = Json.list(changes);
        results = Json.list(results);
    }

}
