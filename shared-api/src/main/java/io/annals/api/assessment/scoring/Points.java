package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points: decimals of at least 0 with 4 decimals. Computations are exact and rounded
 * once, at the end, half up.
 */
public final class Points {

    /** The number of decimals of points. */
    public static final int SCALE = 4;

    /** No points. */
    public static final BigDecimal NONE = BigDecimal.ZERO.setScale(SCALE);

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int PERCENT_SCALE = 2;

    private static final int MAX_EXPONENT = 10;

    private Points() {
    }

    /** Rounds to 4 decimals. */
    public static BigDecimal rounded(BigDecimal points) {
        return points.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /**
     * The number without an exponent or trailing zeros, so that equal numbers are stored
     * alike: {@code 10} for {@code 10.0} and {@code 1E+1}. A missing or too large number
     * is left to its constraint.
     */
    public static BigDecimal plain(BigDecimal points) {
        if (points == null || Math.abs(points.scale()) > MAX_EXPONENT) {
            return points;
        }
        BigDecimal stripped = points.stripTrailingZeros();
        return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
    }

    /** The number as sentences show it, without an exponent or trailing zeros. */
    public static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /**
     * A part as a percentage of a whole, with 2 decimals, half up.
     * @param whole above 0
     */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, PERCENT_SCALE, RoundingMode.HALF_UP);
    }

    /**
     * @throws IllegalArgumentException if the number is negative or has more than 4
     * decimals
     */
    static BigDecimal require(BigDecimal points) {
        if (points.signum() < 0 || points.stripTrailingZeros().scale() > SCALE) {
            throw new IllegalArgumentException("Points are at least 0 and have at most 4 decimals");
        }
        return points;
    }

}
