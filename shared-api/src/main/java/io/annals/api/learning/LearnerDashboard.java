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
 * A user's courses with all results, the next step and the assessments that are due.
 *
 * @param name absent once the user is erased
 * @param erased whether the user is erased
 * @param lastActivityAt the user's last activity in any course
 */
public record LearnerDashboard(UUID userId, @Nullable LearnerName name, boolean erased,
        @Nullable Instant lastActivityAt, List<EnrolledCourse> enrollments) implements Owned {

    public LearnerDashboard {
        enrollments = Json.list(enrollments);
    }

    /**
     * A course that the user is or was enrolled in.
     *
     * @param courseCode absent until the catalog has the course
     * @param courseTitle absent until the catalog has the course
     * @param status the stored status of the enrollment
     * @param effectiveStatus what the status means now, as in {@code EnrollmentView}
     * @param enrolledAt absent if the learner was never enrolled
     * @param endedAt when the outcome was recorded
     * @param progress percent of the required items that are done, 0 to 100
     * @param doneItems how many required items are done
     * @param requiredItems how many items are required
     * @param meetsCriteria whether the completion criteria are met now; absent until
     * first determined
     * @param completedAt when they were first met
     * @param nextStep absent if no required item can be worked on now, or the enrollment
     * is not effectively active
     * @param due assessments without a submission, the earliest first; empty if the
     * enrollment is not effectively active
     */
    public record EnrolledCourse(UUID enrollmentId, UUID courseId, @Nullable String courseCode,
            @Nullable String courseTitle, EnrollmentStatus status, EffectiveStatus effectiveStatus,
            @Nullable Outcome outcome, @Nullable Instant enrolledAt, @Nullable Instant startDate,
            @Nullable Instant endedAt, @Nullable Instant withdrawnAt, @Nullable Instant lastActivityAt,
            @Nullable BigDecimal progress, int doneItems, int requiredItems, @Nullable Boolean meetsCriteria,
            @Nullable Instant completedAt, @Nullable NextStep nextStep, List<DueAssessment> due,
            List<DashboardResult> results) {

        public EnrolledCourse {
            due = Json.list(due);
            results = Json.list(results);
        }

    }

    /**
     * The first required item in the order of the outline that is unlocked and not done.
     * An assessment is skipped while a score is pending and when no attempt is left.
     *
     * @param kind {@code content} or {@code assessment}
     * @param id the id of the content or assessment
     */
    public record NextStep(String kind, UUID id, String title, UUID moduleId, UUID unitId) {
    }

    /**
     * An assessment with a due date and no submission.
     *
     * @param overdue whether the due date has passed
     * @param locked whether its module is locked
     */
    public record DueAssessment(UUID assessmentId, String title, Instant dueAt, boolean overdue, boolean locked) {
    }

    /**
     * The user's result in an assessment.
     *
     * @param title absent until the catalog has the assessment
     * @param attemptsUsed attempts used, not counting voided ones
     * @param attemptsLeft attempts left; absent if unlimited
     * @param extraAttempts extra attempts granted to the learner
     * @param extraMinutes extra minutes granted to the learner
     * @param countingAttemptId the attempt that determines the result; absent until there
     * is one, and for an average
     * @param score the score of the result; absent until there is one
     * @param percent the score in percent of the maximum, with 2 decimals
     * @param passed whether the result passes
     * @param late whether the attempt that determines the result was submitted late
     * @param latest the attempt started last; absent if there is none
     */
    public record DashboardResult(UUID assessmentId, @Nullable String title, int attemptsUsed,
            @Nullable Integer attemptsLeft, int extraAttempts, int extraMinutes, @Nullable Integer maxScore,
            @Nullable Integer passingScore, @Nullable UUID countingAttemptId, @Nullable BigDecimal score,
            @Nullable BigDecimal percent, @Nullable Boolean passed, boolean late, @Nullable LatestAttempt latest) {
    }

    /**
     * The attempt started last.
     *
     * @param deadline when the attempt ends; no limit if absent
     */
    public record LatestAttempt(UUID attemptId, int attemptNumber, AttemptStatus status, @Nullable Instant startedAt,
            @Nullable Instant deadline, @Nullable Instant submittedAt, @Nullable Instant gradedAt,
            @Nullable BigDecimal score, @Nullable Boolean passed) {
    }

}
