package io.annals.api.assessment.question;

import java.math.BigDecimal;

/**
 * Limits the digits of the numbers in questions and answers, so that they can be compared
 * exactly at low cost and sent back as they are shown.
 */
final class DecimalLimits {

    private static final int MAX_DIGITS = 90;

    static final String EXPECTED = "must have at most " + MAX_DIGITS + " digits, written without an exponent";

    private DecimalLimits() {
    }

    static boolean fits(BigDecimal number) {
        long before = (long) number.precision() - number.scale();
        long after = Math.max(0, number.scale());
        return Math.max(before, 1) + after <= MAX_DIGITS;
    }

    /**
     * The number without an exponent, as it is read back from a stored event. A missing
     * number is left to its constraint.
     */
    static BigDecimal plain(BigDecimal number) {
        return (number != null && number.scale() < 0 && fits(number)) ? number.setScale(0) : number;
    }

}
