package io.annals.query.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.learning.GradebookRow.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment as its document in {@code gradebook}, or its part of
 * {@code learner_dashboard}, says.
 */
public record EnrollmentFacts(UUID enrollmentId, UUID courseId, UUID userId, String status, @Nullable Outcome outcome,
        @Nullable Instant enrolledAt, @Nullable Instant startDate, @Nullable Instant withdrawnAt,
        @Nullable Instant completedAt, @Nullable Instant endedAt, @Nullable Instant lastActivityAt,
        @Nullable Integer begunWith, @Nullable BigDecimal progress, @Nullable Boolean meetsCriteria,
        @Nullable CompletionCriteria completionCriteria, List<Accommodation> accommodations, List<Result> results) {

    /** The statuses of who is or was a learner of the course and did not leave it. */
    public static final Set<String> TAKING_PART = Set.of("active", "suspended", "completed", "failed");

    public EnrollmentFacts {
        accommodations = Json.list(accommodations);
        results = Json.list(results);
    }

    /** What is granted to the learner beyond what others have. */
    public record Accommodation(UUID assessmentId, int extraAttempts, int extraMinutes) {

        static Accommodation none(UUID assessmentId) {
            return new Accommodation(assessmentId, 0, 0);
        }

    }

    /** What was reached in one assessment. */
    public record Result(UUID assessmentId, @Nullable Integer maxScore, @Nullable Integer passingScore, int used,
            boolean handedIn, boolean late, @Nullable UUID countingAttemptId, @Nullable BigDecimal score,
            @Nullable BigDecimal percent, @Nullable Boolean passed, List<Attempt> attempts) {

        public Result {
            attempts = Json.list(attempts);
        }

        /** Nothing was attempted. */
        public static Result none(UUID assessmentId) {
            return new Result(assessmentId, null, null, 0, false, false, null, null, null, null, List.of());
        }

        /** The one that the learner is working on. */
        public Optional<Attempt> open() {
            return withStatus("in_progress");
        }

        /** Whether something was handed in that has no score yet. */
        public boolean waitsForScore() {
            return withStatus("submitted").isPresent();
        }

        private Optional<Attempt> withStatus(String status) {
            return this.attempts.stream().filter((attempt) -> status.equals(attempt.status())).findFirst();
        }

    }

    /**
     * Whether the learner is or was a learner of the course, and did not leave it.
     */
    public boolean takesPart() {
        return TAKING_PART.contains(this.status);
    }

    /**
     * Whether the learner may open contents of a published course, by the rule that
     * commands are refused by: who is active, or has completed the course by its criteria
     * and may go on until an outcome ends that, and has begun. A course that has ended
     * can still be read.
     */
    public boolean mayStudy(Instant now) {
        boolean goesOn = "completed".equals(this.status) && this.outcome == null;
        return ("active".equals(this.status) || goesOn) && hasStarted(now);
    }

    private boolean hasStarted(Instant now) {
        return this.startDate == null || !this.startDate.isAfter(now);
    }

    public Map<UUID, Result> resultsById() {
        Map<UUID, Result> byId = new HashMap<>();
        this.results.forEach((result) -> byId.put(result.assessmentId(), result));
        return byId;
    }

    public Accommodation accommodation(UUID assessmentId) {
        return this.accommodations.stream()
            .filter((accommodation) -> accommodation.assessmentId().equals(assessmentId))
            .findFirst()
            .orElseGet(() -> Accommodation.none(assessmentId));
    }

    /** What counts of each assessment that has a score. */
    public Map<UUID, LearnerResults.Result> achieved() {
        Map<UUID, LearnerResults.Result> achieved = new HashMap<>();
        for (Result result : this.results) {
            if (result.score() != null && result.maxScore() != null) {
                achieved.put(result.assessmentId(), new LearnerResults.Result(result.score(), result.maxScore(),
                        Boolean.TRUE.equals(result.passed())));
            }
        }
        return achieved;
    }

    /**
     * What the status means now, as {@code EnrollmentView} says.
     * @param course absent while it is not known
     */
    public String effectiveStatus(@Nullable CourseFacts course, Instant now) {
        if (!"active".equals(this.status)) {
            return this.status;
        }
        if (course != null && course.isArchived()) {
            return "course-archived";
        }
        if (!hasStarted(now)) {
            return "pending";
        }
        return (course != null && course.hasEnded(now)) ? "course-ended" : this.status;
    }

}
