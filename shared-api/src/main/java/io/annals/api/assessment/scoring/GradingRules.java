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
public record GradingRules(int maxScore, @Nullable Integer passingScore, @Nullable LatePolicy latePolicy) {

    /** The maximum score as points. */
    public BigDecimal possible() {
        return BigDecimal.valueOf(this.maxScore);
    }

    /** Whether a score reaches the passing score. */
    public boolean passes(BigDecimal score) {
        return this.passingScore == null || score.compareTo(BigDecimal.valueOf(this.passingScore)) >= 0;
    }

}
