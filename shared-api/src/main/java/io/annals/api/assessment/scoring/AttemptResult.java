package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The result of an attempt. Only {@code exactScore} is exact: it decides whether the
 * attempt passes. The other numbers are rounded so that they agree with the decision.
 *
 * @param earned the sum of the points that its answers earned, with 4 decimals
 * @param lateDeduction what is deducted for lateness, with 4 decimals
 * @param score {@code earned} less {@code lateDeduction}, with 4 decimals
 * @param percent the score in percent of the maximum score, with 2 decimals, rounded down
 * @param passed whether the exact score reaches the passing score
 * @param exactScore the exact score; absent if it has no more than 4 decimals
 */
public record AttemptResult(BigDecimal earned, BigDecimal lateDeduction, BigDecimal score, BigDecimal percent,
        boolean passed, @Nullable Fraction exactScore) {

    /**
     * The result of an attempt whose answers earned these points in sum.
     * @param secondsLate how late it was submitted; 0 if it was in time
     */
    public static AttemptResult of(Fraction earned, GradingRules rules, long secondsLate) {
        LatePolicy late = rules.latePolicy();
        Fraction deduction = (late != null) ? late.deduction(earned, rules.maxScore(), Duration.ofSeconds(secondsLate))
                : Fraction.ZERO;
        Fraction exact = earned.minus(deduction);
        BigDecimal shownEarned = Points.shown(earned, rules.passingScore());
        BigDecimal score = Points.shown(exact, rules.passingScore());
        return new AttemptResult(shownEarned, shownEarned.subtract(score), score,
                Points.percent(exact, rules.maxScore()), rules.passes(exact), Points.unlessExact(exact, score));
    }

    /**
     * The result of an attempt with these scores, one for each question.
     * @param secondsLate how late it was submitted; 0 if it was in time
     * @throws IllegalArgumentException if an answer waits for a grader
     */
    public static AttemptResult of(Collection<AnswerScore> scores, GradingRules rules, long secondsLate) {
        if (scores.stream().anyMatch(AnswerScore::waits)) {
            throw new IllegalArgumentException("There is no result while an answer waits for a grader");
        }
        return of(scores.stream().map(AnswerScore::earned).reduce(Fraction.ZERO, Fraction::plus), rules, secondsLate);
    }

}
