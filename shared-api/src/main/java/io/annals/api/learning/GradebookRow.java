package io.annals.api.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.attempt.AttemptStatus;
import io.annals.api.enrollment.EffectiveStatus;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.enrollment.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment with the results and attempts in all assessments of its course.
 *
 * @param userName absent once the user is erased, and for callers who may not see users
 * @param status the stored status of the enrollment
 * @param effectiveStatus what the status means now, as in {@code EnrollmentView}
 * @param enrolledAt absent if the learner was never enrolled
 * @param completedAt when the learner first met the completion criteria
 * @param endedAt when the outcome was recorded
 * @param progress percent of the required items that are done, 0 to 100; absent until
 * first determined
 * @param meetsCriteria whether the completion criteria are met now; absent until first
 * determined
 * @param overallPercent the weighted score over the required assessments, in percent with
 * 2 decimals; an assessment without a score counts 0; absent if none is required
 * @param results all assessments that learners see, in the order of the outline, followed
 * by former ones with results
 */
public record GradebookRow(UUID enrollmentId, UUID courseId, UUID userId, @Nullable LearnerName userName,
        EnrollmentStatus status, EffectiveStatus effectiveStatus, @Nullable Outcome outcome,
        @Nullable Instant enrolledAt, @Nullable Instant completedAt, @Nullable Instant endedAt,
        @Nullable BigDecimal progress, @Nullable Boolean meetsCriteria, @Nullable BigDecimal overallPercent,
        List<GradebookResult> results) implements Owned {

    public GradebookRow {
        results = Json.list(results);
    }

    /**
     * The learner's result in an assessment.
     *
     * @param title absent until the catalog has the assessment
     * @param requiredForLearner whether the learner's outline version requires it
     * @param maxScore the maximum score
     * @param weight the percentage of the course grade
     * @param missing whether it was due, and a participating learner submitted nothing
     * @param late whether the attempt that determines the result, or else the last
     * submitted attempt, was submitted after the due date
     * @param countingAttemptId the attempt that determines the result; absent until there
     * is one, and for an average
     * @param score the score of the result; absent until there is one
     * @param percent the score in percent of the maximum, with 2 decimals
     * @param passed whether the result passes
     * @param attemptsUsed attempts used, not counting voided ones
     * @param extraAttempts extra attempts granted to the learner
     * @param attempts all attempts, also voided ones; absent in the gradebook of a course
     * unless it is asked for them
     */
    public record GradebookResult(UUID assessmentId, @Nullable String title, boolean requiredForLearner,
            @Nullable BigDecimal maxScore, @Nullable BigDecimal passingScore, @Nullable BigDecimal weight,
            @Nullable Instant dueAt, boolean missing, boolean late, @Nullable UUID countingAttemptId,
            @Nullable BigDecimal score, @Nullable BigDecimal percent, @Nullable Boolean passed, int attemptsUsed,
            int extraAttempts, @Nullable List<GradebookAttempt> attempts) {
    }

    /**
     * An attempt.
     *
     * @param assessmentVersion the assessment version of the attempt
     * @param deadline when the attempt ends; no limit if absent
     * @param expiredAt when its time ran out before it was submitted
     * @param secondsLate seconds between the due date and the submission
     * @param late whether {@code secondsLate} is above 0
     * @param score 0 to {@code maxScore}
     * @param firstScore the score before any regrade
     * @param lateDeduction the points deducted for lateness
     */
    public record GradebookAttempt(UUID attemptId, int attemptNumber, @Nullable Integer assessmentVersion,
            AttemptStatus status, @Nullable Instant startedAt, @Nullable Instant deadline,
            @Nullable Instant submittedAt, @Nullable Instant expiredAt, @Nullable Instant gradedAt,
            @Nullable Instant regradedAt, @Nullable Instant voidedAt, @Nullable String voidReason,
            @Nullable Long secondsLate, boolean late, @Nullable BigDecimal maxScore, @Nullable BigDecimal score,
            @Nullable BigDecimal firstScore, @Nullable BigDecimal lateDeduction, @Nullable Boolean passed,
            @Nullable String feedback) {
    }

}
