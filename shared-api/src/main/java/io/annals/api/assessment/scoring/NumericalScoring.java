package io.annals.api.assessment.scoring;

import java.math.BigDecimal;

import io.annals.api.assessment.question.Numerical;
import io.annals.api.assessment.question.Response.Calculated;
import io.annals.api.assessment.question.ToleranceKind;

/**
 * Scores numerical questions. With the right number {@code v} and the tolerance
 * {@code t}, an answer {@code a} is right if {@code |a - v| <= t} (absolute) or
 * {@code |a - v| <= |v| * t / 100} (relative). Both bounds are included, and nothing is
 * rounded: 0.1 + 0.2 is 0.3. These are the tolerance modes of QTI 2.1's {@code equal},
 * whose relative tolerance is a percentage too.
 *
 * @see <a href="https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html">QTI 2.1,
 * equal</a>
 */
final class NumericalScoring {

    private NumericalScoring() {
    }

    static ScoreFraction fraction(Numerical question, Calculated answer) {
        BigDecimal off = answer.value().subtract(question.value()).abs();
        BigDecimal allowed = (question.toleranceKind() == ToleranceKind.RELATIVE)
                ? question.value().abs().multiply(question.tolerance()).movePointLeft(2) : question.tolerance();
        return ScoreFraction.allIf(off.compareTo(allowed) <= 0);
    }

}
