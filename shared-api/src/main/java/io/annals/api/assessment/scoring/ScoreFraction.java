package io.annals.api.assessment.scoring;

import java.math.BigDecimal;

/**
 * The fraction of a question's points that an answer earns, exactly.
 *
 * @param earned 0 to 1
 * @param right whether the answer is fully right
 */
record ScoreFraction(Fraction earned, boolean right) {

    static final ScoreFraction ALL = new ScoreFraction(Fraction.ONE, true);

    static final ScoreFraction NONE = new ScoreFraction(Fraction.ZERO, false);

    static ScoreFraction allIf(boolean right) {
        return right ? ALL : NONE;
    }

    /** A number of equal parts. */
    static ScoreFraction of(long parts, long all) {
        return new ScoreFraction(Fraction.of(parts, all), parts == all);
    }

    /** Computes the points, exactly. */
    AnswerScore of(BigDecimal points) {
        return AnswerScore.of(Fraction.of(points).times(this.earned), this.right);
    }

}
