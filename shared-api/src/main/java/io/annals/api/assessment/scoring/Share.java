package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The share of a question's points that an answer earns, as an exact fraction.
 *
 * @param part 0 to {@code whole}
 * @param whole above 0
 * @param right whether the answer is the right one
 */
record Share(BigDecimal part, BigDecimal whole, boolean right) {

    static final Share ALL = new Share(BigDecimal.ONE, BigDecimal.ONE, true);

    static final Share NONE = new Share(BigDecimal.ZERO, BigDecimal.ONE, false);

    static Share allIf(boolean right) {
        return right ? ALL : NONE;
    }

    /** So many of so many equal parts. */
    static Share of(long parts, long all) {
        return new Share(BigDecimal.valueOf(parts), BigDecimal.valueOf(all), parts == all);
    }

    /** Rounded here and nowhere before. */
    Mark of(BigDecimal points) {
        return new Mark(points.multiply(this.part).divide(this.whole, Points.SCALE, RoundingMode.HALF_UP), this.right);
    }

}
