package io.annals.api.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.assessment.RegradePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a regrade of a question would change. The numbers count all attempts; each list
 * has at most 10,000 items.
 *
 * @param version the version of the assessment whose key counts
 * @param attempts how many scored attempts have the question
 * @param changedAttempts in how many the score of the question changes
 * @param passToFail how many attempts pass now and will fail
 * @param failToPass how many attempts fail now and will pass
 * @param changedResults in how many enrollments the result of the assessment changes
 * @param completionsGained how many learners will complete the course
 * @param completionsUnmet how many learners who completed the course will no longer meet
 * its criteria; they stay completed
 */
public record RegradePreview(UUID assessmentId, UUID questionId, RegradePolicy policy, int version, int attempts,
        int changedAttempts, int passToFail, int failToPass, int changedResults, int completionsGained,
        int completionsUnmet, List<ScoreChange> changes, List<ResultChange> results) {

    /** The maximum length of each list. */
    public static final int LISTED = 10_000;

    /**
     * An attempt in which the score of the question changes.
     *
     * @param oldScore absent while it waits for a grader
     * @param newScore absent if it will still wait for a grader
     */
    public record ScoreChange(UUID attemptId, UUID enrollmentId, UUID userId, int attemptNumber, BigDecimal oldPoints,
            BigDecimal newPoints, @Nullable BigDecimal oldScore, @Nullable BigDecimal newScore,
            @Nullable Boolean passedBefore, @Nullable Boolean passesThen) {
    }

    /**
     * An enrollment in which the result of the assessment changes.
     *
     * @param oldScore absent if there is no result yet
     */
    public record ResultChange(UUID enrollmentId, UUID userId, @Nullable BigDecimal oldScore, BigDecimal newScore,
            @Nullable Boolean passedBefore, boolean passesThen, boolean completes, boolean noLongerMeets) {
    }

    public RegradePreview {
        changes = Json.list(changes);
        results = Json.list(results);
    }

}
