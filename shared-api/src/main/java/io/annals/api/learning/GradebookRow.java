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
 * An enrollment with all assessments of its course and all attempts at them.
 *
 * @param userName absent once the person is erased, and for a caller who may not see
 * users
 * @param status as the history says: {@code pending}, {@code waiting}, {@code active},
 * {@code suspended}, {@code withdrawn}, {@code completed}, {@code failed} or
 * {@code declined}
 * @param effectiveStatus what that means now, see {@code EnrollmentView}
 * @param enrolledAt absent where the learner was never let in
 * @param completedAt when the learner met what it takes to complete the course, for the
 * first time
 * @param endedAt when the outcome was recorded
 * @param progress percent of what is required, 0 to 100; absent where it was never worked
 * out
 * @param meetsCriteria whether what it takes to complete the course is met at present;
 * absent where it was never worked out
 * @param overallPercent what counts of all required assessments, weighted, in percent 0
 * to 100 with 2 decimals, where one without a score counts 0; absent where none is
 * required
 * @param results all assessments that learners see, in the order of the outline, and
 * after them those with results that are no longer among them
 */
public record GradebookRow(UUID enrollmentId, UUID courseId, UUID userId, @Nullable LearnerName userName, String status,
        String effectiveStatus, @Nullable Outcome outcome, @Nullable Instant enrolledAt, @Nullable Instant completedAt,
        @Nullable Instant endedAt, @Nullable BigDecimal progress, @Nullable Boolean meetsCriteria,
        @Nullable BigDecimal overallPercent, List<Result> results) implements Owned {

    public GradebookRow {
        results = Json.list(results);
    }

    /**
     * What the learner reached in one assessment.
     *
     * @param title absent while the catalog does not have the assessment yet
     * @param required whether the outline version that the learner is on requires it
     * @param maxScore the best score that there could be
     * @param weight the share in the course's mark, in percent
     * @param missing whether it was due, and the learner takes part in the course but
     * handed in nothing
     * @param late whether the attempt that counts, or where none does in particular the
     * last one handed in, came after it was due
     * @param countingAttemptId the attempt that counts; absent until one does, and where
     * an average does
     * @param score what counts of all attempts; absent until one does
     * @param percent the score in percent of the best, with 2 decimals
     * @param passed whether what counts is enough
     * @param used how many attempts were used; voided ones are not among them
     * @param extraAttempts how many attempts more than others the learner may use
     */
    public record Result(UUID assessmentId, @Nullable String title, boolean required, @Nullable Integer maxScore,
            @Nullable Integer passingScore, @Nullable BigDecimal weight, @Nullable Instant dueAt, boolean missing,
            boolean late, @Nullable UUID countingAttemptId, @Nullable BigDecimal score, @Nullable BigDecimal percent,
            @Nullable Boolean passed, int used, int extraAttempts, List<Attempt> attempts) {

        public Result {
            attempts = Json.list(attempts);
        }

    }

    /**
     * One attempt.
     *
     * @param status {@code in_progress}, {@code submitted}, {@code graded},
     * {@code regraded}, {@code expired} or {@code voided}
     * @param assessmentVersion the version of the assessment that it is held to
     * @param deadline until when it may be answered; without end where absent
     * @param expiredAt when its time was over before it was handed in
     * @param secondsLate how long after it was due it was handed in, in seconds
     * @param late whether that is above 0
     * @param score 0 to {@code maxScore}
     * @param firstScore the score before any regrade
     * @param lateDeduction what lateness took from the score
     */
    public record Attempt(UUID attemptId, int attemptNumber, @Nullable Integer assessmentVersion, String status,
            @Nullable Instant startedAt, @Nullable Instant deadline, @Nullable Instant submittedAt,
            @Nullable Instant expiredAt, @Nullable Instant gradedAt, @Nullable Instant regradedAt,
            @Nullable Instant voidedAt, @Nullable String voidReason, @Nullable Long secondsLate, boolean late,
            @Nullable Integer maxScore, @Nullable BigDecimal score, @Nullable BigDecimal firstScore,
            @Nullable BigDecimal lateDeduction, @Nullable Boolean passed, @Nullable String feedback) {
    }

}
