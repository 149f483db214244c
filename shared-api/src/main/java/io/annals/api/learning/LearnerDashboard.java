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
 * The courses of a user with all results.
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
     * @param courseCode absent while the catalogue does not have the course yet
     * @param courseTitle absent while the catalogue does not have the course yet
     * @param status {@code active}, {@code completed}, {@code failed} or
     * {@code withdrawn}
     * @param endedAt when the outcome was recorded
     */
    public record EnrolledCourse(UUID enrollmentId, UUID courseId, @Nullable String courseCode,
            @Nullable String courseTitle, String status, @Nullable Outcome outcome, Instant enrolledAt,
            @Nullable Instant startDate, @Nullable Instant endedAt, @Nullable Instant withdrawnAt,
            @Nullable Instant lastActivityAt, List<Result> results) {

        public EnrolledCourse {
            results = Json.list(results);
        }

    }

    /**
     * What the user reached in one assessment.
     *
     * @param title absent while the catalogue does not have the assessment yet
     * @param attempts how often the user tried
     * @param bestScore of all attempts; absent until one is graded
     * @param passed whether any attempt passed; absent until one is graded
     * @param latest the attempt begun last
     */
    public record Result(UUID assessmentId, @Nullable String title, int attempts, int maxScore,
            @Nullable Integer passingScore, @Nullable BigDecimal bestScore, @Nullable Boolean passed, Attempt latest) {
    }

    /**
     * One attempt.
     *
     * @param status {@code in_progress}, {@code submitted} or {@code graded}
     */
    public record Attempt(UUID attemptId, int attemptNumber, String status, Instant startedAt,
            @Nullable Instant submittedAt, @Nullable Instant gradedAt, @Nullable BigDecimal score,
            @Nullable Boolean passed) {
    }

}
