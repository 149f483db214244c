package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An exact number, such as a third of a point, in lowest terms. In JSON it is a text:
 * {@code "1/3"}.
 *
 * @param denominator above 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    /** 0. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** 1. */
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A denominator is above 0");
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** A decimal as a fraction. */
    public static Fraction of(BigDecimal number) {
        BigDecimal whole = (number.scale() < 0) ? number.setScale(0) : number;
        return new Fraction(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    /**
     * Some of a number of equal parts.
     * @param all above 0
     */
    public static Fraction of(long parts, long all) {
        return new Fraction(BigInteger.valueOf(parts), BigInteger.valueOf(all));
    }

    /**
     * The number that {@link #text()} shows.
     * @throws IllegalArgumentException if it is no fraction
     */
    @JsonCreator
    public static Fraction parse(String text) {
        String[] terms = text.split("/", -1);
        if (terms.length != 2) {
            throw new IllegalArgumentException("A fraction is a text such as 1/3, not " + text);
        }
        return new Fraction(new BigInteger(terms[0]), new BigInteger(terms[1]));
    }

    /** The number as a text: {@code 1/3}. */
    @JsonValue
    public String text() {
        return this.numerator + "/" + this.denominator;
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(this.numerator.multiply(other.denominator).add(other.numerator.multiply(this.denominator)),
                this.denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(this.numerator.multiply(other.numerator), this.denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     * @param other above 0
     */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(this.numerator.multiply(other.denominator), this.denominator.multiply(other.numerator));
    }

    /** The larger one. */
    public Fraction max(Fraction other) {
        return (compareTo(other) >= 0) ? this : other;
    }

    /** The smaller one. */
    public Fraction min(Fraction other) {
        return (compareTo(other) <= 0) ? this : other;
    }

    /** Whether it reaches a limit. */
    public boolean isAtLeast(BigDecimal limit) {
        return compareTo(of(limit)) >= 0;
    }

    /** Rounds it. */
    public BigDecimal rounded(int scale, RoundingMode mode) {
        return new BigDecimal(this.numerator).divide(new BigDecimal(this.denominator), scale, mode);
    }

    @Override
    public int compareTo(Fraction other) {
        return this.numerator.multiply(other.denominator).compareTo(other.numerator.multiply(this.denominator));
    }

}
