package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * Points: decimals of at least 0 with 4 decimals. Computations are exact, and every
 * comparison uses the exact value. What is shown is rounded once, and never shows a limit
 * as reached that was not.
 */
public final class Points {

    /** The number of decimals of points. */
    public static final int SCALE = 4;

    /** No points. */
    public static final BigDecimal NONE = BigDecimal.ZERO.setScale(SCALE);

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private static final int PERCENT_SCALE = 2;

    private static final int MAX_EXPONENT = 10;

    private Points() {
    }

    /** Rounds to 4 decimals. */
    public static BigDecimal rounded(BigDecimal points) {
        return points.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** Rounds to 4 decimals, half up. */
    public static BigDecimal rounded(Fraction points) {
        return points.rounded(SCALE, RoundingMode.HALF_UP);
    }

    /**
     * Rounds to 4 decimals, half up, but down if it would otherwise show a limit as
     * reached that was not.
     * @param limit the passing score, with at most 4 decimals; absent if there is none
     */
    public static BigDecimal shown(Fraction points, @Nullable BigDecimal limit) {
        BigDecimal rounded = rounded(points);
        boolean misleads = limit != null && rounded.compareTo(limit) >= 0 && !points.isAtLeast(limit);
        return misleads ? points.rounded(SCALE, RoundingMode.DOWN) : rounded;
    }

    /**
     * The exact points, to be stored beside the rounded ones; absent if they are equal.
     */
    public static @Nullable Fraction unlessExact(Fraction exact, BigDecimal rounded) {
        return exact.equals(Fraction.of(rounded)) ? null : exact;
    }

    /**
     * The exact points.
     * @param rounded the points as they are shown
     * @param exact absent if these are exact, as all points stored before fractions were
     * kept
     */
    public static Fraction exact(BigDecimal rounded, @Nullable Fraction exact) {
        return (exact != null) ? exact : Fraction.of(rounded);
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
     * A part as a percentage of a whole, with 2 decimals, rounded down: it reaches a
     * limit with 2 decimals exactly if the exact percentage does.
     * @param whole above 0
     */
    public static BigDecimal percent(Fraction part, BigDecimal whole) {
        return percent(part.dividedBy(Fraction.of(whole)));
    }

    /** A part of 1 as a percentage, with 2 decimals, rounded down. */
    public static BigDecimal percent(Fraction part) {
        return part.times(HUNDRED).rounded(PERCENT_SCALE, RoundingMode.DOWN);
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
