package io.annals.api.assessment.question;

import java.math.BigDecimal;

/**
 * The numbers of questions and answers: few enough digits that they are compared exactly
 * at little cost, and can be sent again as they are shown.
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
     * The same number as it will be read from where events are kept, without exponent.
     * Where a request lacks it, it is still lacking: the constraint on it says so.
     */
    static BigDecimal plain(BigDecimal number) {
        return (number != null && number.scale() < 0 && fits(number)) ? number.setScale(0) : number;
    }

}
