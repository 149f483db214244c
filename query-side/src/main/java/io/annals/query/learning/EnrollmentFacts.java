package io.annals.query.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.enrollment.Accommodation;
import io.annals.api.enrollment.EffectiveStatus;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.query.learning.CourseFacts.CatalogAssessment;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment as stored in {@code gradebook}.
 *
 * @param results from {@code gradebook_result}; empty until they are added
 */
public record EnrollmentFacts(@BsonId UUID enrollmentId, UUID courseId, UUID userId, EnrollmentStatus status,
        @Nullable Outcome outcome, @Nullable Instant enrolledAt, @Nullable Instant startDate,
        @Nullable Instant withdrawnAt, @Nullable Instant completedAt, @Nullable Instant endedAt,
        @Nullable Integer begunWith, @Nullable BigDecimal progress, @Nullable Boolean meetsCriteria,
        @Nullable CompletionCriteria completionCriteria, List<Accommodation> accommodations,
        List<ResultFacts> results) {

    public EnrollmentFacts {
        accommodations = Json.list(accommodations);
        results = Json.list(results);
    }

    /** The enrollment with its results. */
    EnrollmentFacts with(List<ResultFacts> all) {
        return new EnrollmentFacts(this.enrollmentId, this.courseId, this.userId, this.status, this.outcome,
                this.enrolledAt, this.startDate, this.withdrawnAt, this.completedAt, this.endedAt, this.begunWith,
                this.progress, this.meetsCriteria, this.completionCriteria, this.accommodations, all);
    }

    /**
     * Whether the learner may use contents of a published course now, by the rule of the
     * command side. A course that has ended can still be read.
     */
    public boolean mayStudy(Instant now) {
        return this.status.allowsStudy(this.outcome != null) && EnrollmentStatus.hasStarted(this.startDate, now);
    }

    /** Whether an assessment was due and a participating learner submitted nothing. */
    public boolean isMissing(CatalogAssessment assessment, ResultFacts result, Instant now) {
        return this.status.isParticipating() && assessment.wasDue(now) && !result.submitted();
    }

    public Map<UUID, ResultFacts> resultsById() {
        Map<UUID, ResultFacts> byId = new HashMap<>();
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
        for (ResultFacts result : this.results) {
            if (result.score() != null && result.maxScore() != null) {
                scored.put(result.assessmentId(), new LearnerResults.Result(result.score(), result.maxScore(),
                        Boolean.TRUE.equals(result.passed()), result.exactScore()));
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
