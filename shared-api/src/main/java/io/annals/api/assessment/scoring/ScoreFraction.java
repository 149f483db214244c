package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The fraction of a question's points that an answer earns, exactly.
 *
 * @param part 0 to {@code whole}
 * @param whole above 0
 * @param right whether the answer is fully right
 */
record ScoreFraction(BigDecimal part, BigDecimal whole, boolean right) {

    static final ScoreFraction ALL = new ScoreFraction(BigDecimal.ONE, BigDecimal.ONE, true);

    static final ScoreFraction NONE = new ScoreFraction(BigDecimal.ZERO, BigDecimal.ONE, false);

    static ScoreFraction allIf(boolean right) {
        return right ? ALL : NONE;
    }

    /** A number of equal parts. */
    static ScoreFraction of(long parts, long all) {
        return new ScoreFraction(BigDecimal.valueOf(parts), BigDecimal.valueOf(all), parts == all);
    }

    /** Computes the points; nothing is rounded before. */
    AnswerScore of(BigDecimal points) {
        return new AnswerScore(points.multiply(this.part).divide(this.whole, Points.SCALE, RoundingMode.HALF_UP),
                this.right);
    }

}
