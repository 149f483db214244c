package io.annals.query.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.attempt.AttemptStatus;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.enrollment.Accommodation;
import io.annals.api.enrollment.EffectiveStatus;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.learning.GradebookRow.GradebookAttempt;
import io.annals.query.learning.CourseFacts.Assessment;
import org.jspecify.annotations.Nullable;

/** An enrollment as stored in {@code gradebook} and {@code learner_dashboard}. */
public record EnrollmentFacts(UUID enrollmentId, UUID courseId, UUID userId, EnrollmentStatus status,
        @Nullable Outcome outcome, @Nullable Instant enrolledAt, @Nullable Instant startDate,
        @Nullable Instant withdrawnAt, @Nullable Instant completedAt, @Nullable Instant endedAt,
        @Nullable Instant lastActivityAt, @Nullable Integer begunWith, @Nullable BigDecimal progress,
        @Nullable Boolean meetsCriteria, @Nullable CompletionCriteria completionCriteria,
        List<Accommodation> accommodations, List<Result> results) {

    public EnrollmentFacts {
        accommodations = Json.list(accommodations);
        results = Json.list(results);
    }

    /**
     * The result in an assessment.
     *
     * @param exactScore the exact score, such as {@code 2/3}; absent if {@code score} is
     * exact
     */
    public record Result(UUID assessmentId, @Nullable BigDecimal maxScore, @Nullable BigDecimal passingScore, int used,
            boolean handedIn, boolean late, @Nullable UUID countingAttemptId, @Nullable BigDecimal score,
            @Nullable BigDecimal percent, @Nullable Boolean passed, @Nullable String exactScore,
            List<GradebookAttempt> attempts) {

        public Result {
            attempts = Json.list(attempts);
        }

        /** The result without an attempt. */
        public static Result none(UUID assessmentId) {
            return new Result(assessmentId, null, null, 0, false, false, null, null, null, null, null, List.of());
        }

        /** The attempt in progress. */
        public Optional<GradebookAttempt> open() {
            return withStatus(AttemptStatus.IN_PROGRESS);
        }

        /** Whether a submitted attempt waits for its score. */
        public boolean waitsForScore() {
            return withStatus(AttemptStatus.SUBMITTED).isPresent();
        }

        private Optional<GradebookAttempt> withStatus(AttemptStatus status) {
            return this.attempts.stream().filter((attempt) -> attempt.status() == status).findFirst();
        }

    }

    /**
     * Whether the learner may use contents of a published course now, by the rule of the
     * command side. A course that has ended can still be read.
     */
    public boolean mayStudy(Instant now) {
        return this.status.allowsStudy(this.outcome != null) && EnrollmentStatus.hasStarted(this.startDate, now);
    }

    /** Whether an assessment was due and a participating learner submitted nothing. */
    public boolean isMissing(Assessment assessment, Result result, Instant now) {
        return this.status.isParticipating() && assessment.wasDue(now) && !result.handedIn();
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
            .orElse(Accommodation.none(assessmentId));
    }

    /** The results of the assessments that have a score. */
    public Map<UUID, LearnerResults.Result> scoredResults() {
        Map<UUID, LearnerResults.Result> scored = new HashMap<>();
        for (Result result : this.results) {
            if (result.score() != null && result.maxScore() != null) {
                String exact = result.exactScore();
                scored.put(result.assessmentId(), new LearnerResults.Result(result.score(), result.maxScore(),
                        Boolean.TRUE.equals(result.passed()), (exact != null) ? Fraction.parse(exact) : null));
            }
        }
        return scored;
    }

    /**
     * Returns what the status means now. Whether the tenant is suspended is not known
     * here.
     * @param course absent if the course is unknown
     */
    public EffectiveStatus effectiveStatus(@Nullable CourseFacts course, Instant now) {
        return EffectiveStatus.of(this.status, this.startDate, true, course != null && course.isArchived(),
                (course != null) ? course.endsOn() : null, now);
    }

}
