package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points: decimals of at least 0 with 4 decimals. Everything is worked out exactly and
 * rounded once, at the end, half up.
 */
public final class Points {

    /** How many decimals points have. */
    public static final int SCALE = 4;

    /** No points. */
    public static final BigDecimal NONE = BigDecimal.ZERO.setScale(SCALE);

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int PERCENT_SCALE = 2;

    private static final int MAX_EXPONENT = 10;

    private Points() {
    }

    /** The same with 4 decimals. */
    public static BigDecimal rounded(BigDecimal points) {
        return points.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /**
     * The same number as it will be read from where events are kept, without exponent.
     * Where a request lacks it or it is too large, the constraint on it says so.
     */
    public static BigDecimal plain(BigDecimal points) {
        return (points != null && points.scale() < 0 && points.scale() > -MAX_EXPONENT) ? points.setScale(0) : points;
    }

    /**
     * A part in percent of a whole, with 2 decimals, half up.
     * @param whole above 0
     */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, PERCENT_SCALE, RoundingMode.HALF_UP);
    }

    /**
     * @throws IllegalArgumentException where these are no points: negative, or with more
     * than 4 decimals
     */
    static BigDecimal require(BigDecimal points) {
        if (points.signum() < 0 || points.stripTrailingZeros().scale() > SCALE) {
            throw new IllegalArgumentException("Points are at least 0 and have at most 4 decimals");
        }
        return points;
    }

}
