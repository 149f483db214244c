package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;

/**
 * The result of an attempt.
 *
 * @param earned the sum of the points that its answers earned, with 4 decimals
 * @param lateDeduction what is deducted for lateness, with 4 decimals
 * @param score {@code earned} less {@code lateDeduction}, with 4 decimals
 * @param percent the score in percent of the maximum score, with 2 decimals, half up
 * @param passed whether the score, not the rounded percentage, reaches the passing score
 */
public record AttemptResult(BigDecimal earned, BigDecimal lateDeduction, BigDecimal score, BigDecimal percent,
        boolean passed) {

    /**
     * The result of an attempt whose answers earned these points in sum.
     * @param secondsLate how late it was submitted; 0 if it was in time
     */
    public static AttemptResult of(BigDecimal earned, GradingRules rules, long secondsLate) {
        BigDecimal points = Points.rounded(earned);
        LatePolicy late = rules.latePolicy();
        BigDecimal deduction = (late != null)
                ? late.deduction(points, rules.maxScore(), Duration.ofSeconds(secondsLate)) : Points.NONE;
        BigDecimal score = points.subtract(deduction);
        return new AttemptResult(points, deduction, score, Points.percent(score, rules.maxScore()),
                rules.passes(score));
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
        return of(scores.stream().map(AnswerScore::points).reduce(Points.NONE, BigDecimal::add), rules, secondsLate);
    }

}
