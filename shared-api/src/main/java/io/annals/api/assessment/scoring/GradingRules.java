package io.annals.api.assessment.scoring;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What the score of an attempt follows from, apart from its answers.
 *
 * @param maxScore the maximum score, above 0
 * @param passingScore the lowest score that passes; every score passes if absent
 * @param latePolicy what lateness costs; nothing if absent
 */
public record GradingRules(BigDecimal maxScore, @Nullable BigDecimal passingScore, @Nullable LatePolicy latePolicy) {

    /** Whether a score, not the rounded one, reaches the passing score. */
    public boolean passes(Fraction score) {
        return this.passingScore == null || score.isAtLeast(this.passingScore);
    }

}
