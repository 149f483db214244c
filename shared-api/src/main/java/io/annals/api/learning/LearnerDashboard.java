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
 * The courses of a user with all results, what to do next and what is due.
 *
 * @param name absent once the person is erased
 * @param erased whether the person is erased
 * @param lastActivityAt when the user last did something in a course
 */
public record LearnerDashboard(UUID userId, @Nullable LearnerName name, boolean erased,
        @Nullable Instant lastActivityAt, List<EnrolledCourse> enrollments) implements Owned {

    public LearnerDashboard {
        enrollments = Json.list(enrollments);
    }

    /**
     * One course of the user.
     *
     * @param courseCode absent while the catalog does not have the course yet
     * @param courseTitle absent while the catalog does not have the course yet
     * @param status as the history says, see {@code GradebookRow}
     * @param effectiveStatus what that means now, see {@code EnrollmentView}
     * @param enrolledAt absent where the learner was never let in
     * @param endedAt when the outcome was recorded
     * @param progress percent of what is required, 0 to 100
     * @param done how many of the required items are done
     * @param required how many there are
     * @param meetsCriteria whether what it takes to complete the course is met at
     * present; absent where it was never worked out
     * @param completedAt when it was met for the first time
     * @param nextStep what to do next; absent where nothing required is left that can be
     * done now, and for who does not take part at present
     * @param due what should be handed in and is not, the earliest first; none for who
     * does not take part at present
     */
    public record EnrolledCourse(UUID enrollmentId, UUID courseId, @Nullable String courseCode,
            @Nullable String courseTitle, String status, String effectiveStatus, @Nullable Outcome outcome,
            @Nullable Instant enrolledAt, @Nullable Instant startDate, @Nullable Instant endedAt,
            @Nullable Instant withdrawnAt, @Nullable Instant lastActivityAt, @Nullable BigDecimal progress, int done,
            int required, @Nullable Boolean meetsCriteria, @Nullable Instant completedAt, @Nullable NextStep nextStep,
            List<Due> due, List<Result> results) {

        public EnrolledCourse {
            due = Json.list(due);
            results = Json.list(results);
        }

    }

    /**
     * The first required content or assessment in the order of the outline that is
     * unlocked and not done. An assessment is passed over while a score is waited for and
     * where no attempt is left.
     *
     * @param kind {@code content} or {@code assessment}
     * @param id of the content or assessment
     */
    public record NextStep(String kind, UUID id, String title, UUID moduleId, UUID unitId) {
    }

    /**
     * An assessment with a date, of which nothing was handed in.
     *
     * @param overdue whether that date has passed
     * @param locked whether something must be done before it opens
     */
    public record Due(UUID assessmentId, String title, Instant dueAt, boolean overdue, boolean locked) {
    }

    /**
     * What the user reached in one assessment.
     *
     * @param title absent while the catalog does not have the assessment yet
     * @param used how many attempts were used; voided ones are not among them
     * @param attemptsLeft how many are left; unlimited where absent
     * @param extraAttempts how many more than others the learner may use
     * @param extraMinutes how many minutes more than others the learner has
     * @param countingAttemptId the attempt that counts; absent until one does, and where
     * an average does
     * @param score what counts of all attempts; absent until one does
     * @param percent the score in percent of the best, with 2 decimals
     * @param passed whether what counts is enough
     * @param late whether what counts came after it was due
     * @param latest the attempt begun last; absent where there is none
     */
    public record Result(UUID assessmentId, @Nullable String title, int used, @Nullable Integer attemptsLeft,
            int extraAttempts, int extraMinutes, @Nullable Integer maxScore, @Nullable Integer passingScore,
            @Nullable UUID countingAttemptId, @Nullable BigDecimal score, @Nullable BigDecimal percent,
            @Nullable Boolean passed, boolean late, @Nullable Attempt latest) {
    }

    /**
     * One attempt.
     *
     * @param status {@code in_progress}, {@code submitted}, {@code graded},
     * {@code regraded}, {@code expired} or {@code voided}
     * @param deadline until when it may be answered; without end where absent
     */
    public record Attempt(UUID attemptId, int attemptNumber, String status, @Nullable Instant startedAt,
            @Nullable Instant deadline, @Nullable Instant submittedAt, @Nullable Instant gradedAt,
            @Nullable BigDecimal score, @Nullable Boolean passed) {
    }

}
