package io.annals.api.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.enrollment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment with all attempts and what counts of them.
 *
 * @param userName absent once the person is erased, and for a caller who may not see
 * users
 * @param status {@code active}, {@code completed}, {@code failed} or {@code withdrawn}
 * @param endedAt when the outcome was recorded
 */
public record GradebookRow(UUID enrollmentId, UUID courseId, UUID userId, @Nullable LearnerName userName, String status,
        @Nullable Outcome outcome, Instant enrolledAt, @Nullable Instant endedAt,
        List<Result> results) implements Owned {

    public GradebookRow {
        results = Json.list(results);
    }

    /**
     * What the learner reached in one assessment.
     *
     * @param title absent while the catalogue does not have the assessment yet
     * @param countingAttemptId the attempt that counts: the best one, of equal ones the
     * first; absent until one is graded
     * @param score of the attempt that counts
     * @param passed whether the attempt that counts passed
     */
    public record Result(UUID assessmentId, @Nullable String title, int maxScore, @Nullable Integer passingScore,
            @Nullable UUID countingAttemptId, @Nullable BigDecimal score, @Nullable Boolean passed,
            List<Attempt> attempts) {

        public Result {
            attempts = Json.list(attempts);
        }

    }

    /**
     * One attempt.
     *
     * @param status {@code in_progress}, {@code submitted} or {@code graded}
     */
    public record Attempt(UUID attemptId, int attemptNumber, String status, Instant startedAt,
            @Nullable Instant submittedAt, @Nullable Instant gradedAt, @Nullable BigDecimal score,
            @Nullable Boolean passed, @Nullable String feedback) {
    }

}
