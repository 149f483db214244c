package io.annals.api.enrollment.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.assessment.scoring.GradingMethod;
import io.annals.api.assessment.scoring.GradingMethod.ScoredAttempt;
import io.annals.api.assessment.scoring.GradingRules;
import org.jspecify.annotations.Nullable;

/**
 * What counts of several attempts at an assessment. Where attempts were started with
 * versions of different best scores, they are compared by the share of theirs that they
 * reached.
 */
public final class FinalGrade {

    private FinalGrade() {
    }

    /**
     * An attempt that has its score and is not voided. It is held to the version of the
     * assessment that it was started with, so it has its own best score.
     *
     * @param number counted from 1 within the enrollment and assessment
     */
    public record Marked(UUID attemptId, int number, BigDecimal score, int maxScore, boolean passed) {
    }

    /**
     * What counts.
     *
     * @param attemptId whose score it is; absent for an average
     */
    public record Counted(LearnerResults.Result result, @Nullable UUID attemptId) {
    }

    /**
     * What counts of these attempts, in any order; empty where there is none.
     * @param maxScore the best score of an average
     * @param passingScore the score from which an average passes; every one does where it
     * is absent
     */
    public static Optional<Counted> of(Collection<Marked> attempts, GradingMethod policy, int maxScore,
            @Nullable Integer passingScore) {
        return policy.of(attempts.stream().map((attempt) -> comparable(attempt, maxScore)).toList())
            .map((result) -> own(result, attempts).orElseGet(() -> average(result, maxScore, passingScore)));
    }

    /** As if its best score had been this. */
    private static ScoredAttempt comparable(Marked attempt, int maxScore) {
        BigDecimal score = (attempt.maxScore() == maxScore) ? attempt.score()
                : attempt.score()
                    .multiply(BigDecimal.valueOf(maxScore))
                    .divide(BigDecimal.valueOf(attempt.maxScore()), MathContext.DECIMAL128);
        return new ScoredAttempt(attempt.attemptId(), attempt.number(), score);
    }

    /** The attempt's own score and not that by which it was compared. */
    private static Optional<Counted> own(GradingMethod.SelectedScore result, Collection<Marked> attempts) {
        return attempts.stream()
            .filter((attempt) -> attempt.attemptId().equals(result.attemptId()))
            .findAny()
            .map((attempt) -> new Counted(
                    new LearnerResults.Result(attempt.score(), attempt.maxScore(), attempt.passed()),
                    attempt.attemptId()));
    }

    private static Counted average(GradingMethod.SelectedScore result, int maxScore, @Nullable Integer passingScore) {
        boolean passed = new GradingRules(maxScore, passingScore, null).passes(result.score());
        return new Counted(new LearnerResults.Result(result.score(), maxScore, passed), null);
    }

}
