package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.assessment.scoring.Fraction;
import io.annals.api.assessment.scoring.GradingMethod;
import io.annals.api.assessment.scoring.GradingMethod.ScoredAttempt;
import io.annals.api.assessment.scoring.GradingRules;
import io.annals.api.assessment.scoring.Points;
import org.jspecify.annotations.Nullable;

/**
 * Determines the result in an assessment from several attempts. Attempts at versions with
 * different maximum scores are compared by score / maximum score.
 */
public final class FinalGrade {

    private FinalGrade() {
    }

    /**
     * A scored attempt that is not voided. Its maximum score is that of the assessment
     * version that it was started with.
     *
     * @param number counted from 1 within the enrollment and assessment
     * @param exactScore the exact score; absent if {@code score} is exact
     */
    public record GradedAttempt(UUID attemptId, int number, BigDecimal score, BigDecimal maxScore, boolean passed,
            @Nullable Fraction exactScore) {

        /** An attempt whose score is a decimal. */
        public GradedAttempt(UUID attemptId, int number, BigDecimal score, BigDecimal maxScore, boolean passed) {
            this(attemptId, number, score, maxScore, passed, null);
        }

        Fraction exact() {
            return Points.exact(this.score, this.exactScore);
        }

    }

    /**
     * The result.
     *
     * @param attemptId the attempt that determines the result; absent for an average
     */
    public record Grade(LearnerResults.Result result, @Nullable UUID attemptId) {
    }

    /**
     * Determines the result.
     * @param attempts in any order
     * @param maxScore the maximum score of an average
     * @param passingScore the score from which an average passes; every average passes if
     * absent
     * @return empty if there are no attempts
     */
    public static Optional<Grade> of(Collection<GradedAttempt> attempts, GradingMethod method, BigDecimal maxScore,
            @Nullable BigDecimal passingScore) {
        return method.of(attempts.stream().map((attempt) -> comparable(attempt, maxScore)).toList())
            .map((result) -> own(result, attempts).orElseGet(() -> average(result, maxScore, passingScore)));
    }

    /** Scales the score to this maximum. */
    private static ScoredAttempt comparable(GradedAttempt attempt, BigDecimal maxScore) {
        Fraction scaled = attempt.exact().times(Fraction.of(maxScore)).dividedBy(Fraction.of(attempt.maxScore()));
        return new ScoredAttempt(attempt.attemptId(), attempt.number(), scaled);
    }

    /** The attempt's own score, not the scaled one. */
    private static Optional<Grade> own(GradingMethod.SelectedScore result, Collection<GradedAttempt> attempts) {
        return attempts.stream()
            .filter((attempt) -> attempt.attemptId().equals(result.attemptId()))
            .findAny()
            .map((attempt) -> new Grade(new LearnerResults.Result(attempt.score(), attempt.maxScore(), attempt.passed(),
                    attempt.exactScore()), attempt.attemptId()));
    }

    private static Grade average(GradingMethod.SelectedScore result, BigDecimal maxScore,
            @Nullable BigDecimal passingScore) {
        boolean passed = new GradingRules(maxScore, passingScore, null).passes(result.score());
        BigDecimal shown = Points.shown(result.score(), passingScore);
        return new Grade(new LearnerResults.Result(shown, maxScore, passed, Points.unlessExact(result.score(), shown)),
                null);
    }

}
