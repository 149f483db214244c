package io.annals.command.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.assessment.scoring.GradingRules;
import io.annals.api.assessment.scoring.Points;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.progress.FinalGrade;
import io.annals.api.enrollment.progress.FinalGrade.GradedAttempt;
import io.annals.api.enrollment.progress.LearnerResults;
import org.jspecify.annotations.Nullable;

/**
 * A learner's results in the assessments of a course, with the scored attempts that are
 * not voided.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class AssessmentResults {

    /** The result in an assessment and the attempt that determines it, if any. */
    private record CurrentGrade(LearnerResults.@Nullable Result result, @Nullable UUID attemptId) {

        static final CurrentGrade NONE = new CurrentGrade(null, null);

        @Nullable BigDecimal score() {
            return (this.result != null) ? this.result.score() : null;
        }

        @Nullable Fraction exactScore() {
            return (this.result != null) ? this.result.exactScore() : null;
        }

        boolean passed() {
            return this.result != null && this.result.passed();
        }

    }

    /** The scored attempts per assessment, by id. */
    private Map<UUID, Map<UUID, GradedAttempt>> attempts = new HashMap<>();

    /** The result per assessment. */
    private Map<UUID, LearnerResults.Result> results = new HashMap<>();

    /** The attempt that determines the result per assessment, unless it is an average. */
    private Map<UUID, UUID> countingAttempts = new HashMap<>();

    Map<UUID, LearnerResults.Result> results() {
        return this.results;
    }

    /**
     * Returns the event for the outcome of an attempt. The grading method is that of the
     * attempt's assessment version.
     * @return empty if nothing changes
     * @see FinalGrade
     */
    Optional<ResultRecorded> record(AttemptOutcome outcome, UUID enrollmentId, UUID userId, UUID courseId, Instant at) {
        UUID assessmentId = outcome.assessmentId();
        AssessmentVersion version = outcome.version();
        Map<UUID, GradedAttempt> known = this.attempts.getOrDefault(assessmentId, Map.of());
        Optional<GradedAttempt> before = Optional.ofNullable(known.get(outcome.attemptId()));
        Optional<GradedAttempt> now = Optional.ofNullable(outcome.score()).map((score) -> graded(outcome, score));
        CurrentGrade grade = grade(with(known.values(), outcome.attemptId(), now), version);
        if (now.equals(before) && grade.equals(current(assessmentId))) {
            return Optional.empty();
        }
        BigDecimal maxScore = (grade.result() != null) ? grade.result().maxScore() : version.configuration().maxScore();
        return Optional.of(new ResultRecorded(enrollmentId, userId, courseId, assessmentId, outcome.attemptId(),
                outcome.attemptNumber(), now.map(GradedAttempt::score).orElse(null), version.configuration().maxScore(),
                now.map(GradedAttempt::passed).orElse(false), grade.score(), grade.attemptId(), maxScore,
                grade.passed(), now.map(GradedAttempt::exactScore).orElse(null), grade.exactScore(), at));
    }

    private CurrentGrade current(UUID assessmentId) {
        LearnerResults.Result result = this.results.get(assessmentId);
        return (result != null) ? new CurrentGrade(result, this.countingAttempts.get(assessmentId)) : CurrentGrade.NONE;
    }

    private static GradedAttempt graded(AttemptOutcome outcome, Fraction score) {
        GradingRules rules = outcome.version().gradingRules();
        BigDecimal shown = Points.shown(score, rules.passingScore());
        return new GradedAttempt(outcome.attemptId(), outcome.attemptNumber(), shown, rules.maxScore(),
                rules.passes(score), Points.unlessExact(score, shown));
    }

    private static List<GradedAttempt> with(Collection<GradedAttempt> known, UUID attemptId,
            Optional<GradedAttempt> now) {
        List<GradedAttempt> all = new ArrayList<>(known);
        all.removeIf((attempt) -> attempt.attemptId().equals(attemptId));
        now.ifPresent(all::add);
        return all;
    }

    private static CurrentGrade grade(List<GradedAttempt> attempts, AssessmentVersion version) {
        return FinalGrade
            .of(attempts, version.configuration().settings().gradingMethod(), version.configuration().maxScore(),
                    version.configuration().passingScore())
            .map((grade) -> new CurrentGrade(grade.result(), grade.attemptId()))
            .orElse(CurrentGrade.NONE);
    }

    void evolve(ResultRecorded event) {
        UUID assessmentId = event.assessmentId();
        Map<UUID, GradedAttempt> known = this.attempts.computeIfAbsent(assessmentId, (id) -> new HashMap<>());
        put(known, event.attemptId(),
                (event.attemptScore() != null) ? new GradedAttempt(event.attemptId(), event.attemptNumber(),
                        event.attemptScore(), event.attemptMaxScore(), event.attemptPassed(), event.exactAttemptScore())
                        : null);
        put(this.results, assessmentId,
                (event.score() != null)
                        ? new LearnerResults.Result(event.score(), event.maxScore(), event.passed(), event.exactScore())
                        : null);
        put(this.countingAttempts, assessmentId, event.countingAttemptId());
    }

    private static <T> void put(Map<UUID, T> map, UUID id, @Nullable T value) {
        if (value != null) {
            map.put(id, value);
        }
        else {
            map.remove(id);
        }
    }

}
