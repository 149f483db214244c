package io.annals.query.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.assessment.scoring.Points;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.OutlineVersion;
import io.annals.api.enrollment.progress.OverallScore;
import io.annals.api.enrollment.progress.Weight;
import io.annals.api.learning.GradebookRow;
import io.annals.api.learning.GradebookRow.GradebookResult;
import io.annals.api.learning.LearnerName;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.CourseFacts.CatalogAssessment;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.ResultFacts;
import org.jspecify.annotations.Nullable;

/** Maps enrollments to rows of the gradebook of one course. */
final class GradebookRowMapper {

    private final Optional<CourseFacts> course;

    private final List<CatalogAssessment> assessments;

    private final Map<UUID, CatalogAssessment> known = new HashMap<>();

    private final boolean attempts;

    private final Instant now;

    /**
     * @param course empty until the catalog has the course
     * @param attempts whether the results have their attempts
     */
    GradebookRowMapper(Optional<CourseFacts> course, boolean attempts, Instant now) {
        this.course = course;
        this.assessments = course.map(CourseFacts::openAssessments).orElse(List.of());
        course.ifPresent((facts) -> facts.assessments()
            .forEach((assessment) -> this.known.put(assessment.assessmentId(), assessment)));
        this.attempts = attempts;
        this.now = now;
    }

    GradebookRow view(EnrollmentFacts row, @Nullable LearnerName name) {
        Set<UUID> required = this.course.flatMap((facts) -> facts.versionFor(row.begunWith()))
            .map(OutlineVersion::assessments)
            .orElse(Set.of());
        return new GradebookRow(row.enrollmentId(), row.courseId(), row.userId(), name, row.status(),
                row.effectiveStatus(this.course.orElse(null), this.now), row.outcome(), row.enrolledAt(),
                row.completedAt(), row.endedAt(), row.progress(), row.meetsCriteria(), overall(required, row),
                results(required, row));
    }

    private @Nullable BigDecimal overall(Set<UUID> required, EnrollmentFacts row) {
        LearnerResults results = new LearnerResults(Set.of(), Set.of(), 0, row.scoredResults());
        return this.course.flatMap((facts) -> OverallScore.of(required, this::weightOf, results))
            .map(Points::percent)
            .orElse(null);
    }

    private Weight weightOf(UUID assessmentId) {
        CatalogAssessment assessment = this.known.get(assessmentId);
        return (assessment != null) ? new Weight(assessment.maxScore(), assessment.weight()) : Weight.UNKNOWN;
    }

    private List<GradebookResult> results(Set<UUID> required, EnrollmentFacts row) {
        Map<UUID, ResultFacts> byId = row.resultsById();
        List<GradebookResult> results = new ArrayList<>();
        for (CatalogAssessment assessment : this.assessments) {
            UUID id = assessment.assessmentId();
            ResultFacts result = byId.remove(id);
            results.add(result(required, row, (result != null) ? result : ResultFacts.none(row.enrollmentId(), id)));
        }
        row.results()
            .stream()
            .filter((result) -> byId.containsKey(result.assessmentId()))
            .forEach((result) -> results.add(result(required, row, result)));
        return results;
    }

    private GradebookResult result(Set<UUID> required, EnrollmentFacts row, ResultFacts result) {
        UUID id = result.assessmentId();
        @Nullable CatalogAssessment assessment = this.known.get(id);
        BigDecimal maxScore = result.maxScore();
        BigDecimal passingScore = result.passingScore();
        return new GradebookResult(id, (assessment != null) ? assessment.title() : null, required.contains(id),
                (maxScore != null || assessment == null) ? maxScore : assessment.maxScore(),
                (passingScore != null || assessment == null) ? passingScore : assessment.passingScore(),
                (assessment != null) ? assessment.weight() : null, (assessment != null) ? assessment.dueAt() : null,
                assessment != null && row.isMissing(assessment, result, this.now), result.late(),
                result.countingAttemptId(), result.score(), result.percent(), result.passed(), result.attemptsUsed(),
                row.accommodation(id).extraAttempts(), this.attempts ? result.attempts() : null);
    }

}
