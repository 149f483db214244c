package io.annals.api.enrollment.progress;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The weight of an assessment in the overall score.
 *
 * @param maxScore the maximum score; absent if unknown
 * @param weight the percentage of the course grade; absent if the assessment has none
 */
public record Weight(@Nullable BigDecimal maxScore, @Nullable BigDecimal weight) {

    /** The weight of an unknown assessment. */
    public static final Weight UNKNOWN = new Weight(null, null);

    boolean hasWeight() {
        return this.weight != null && this.weight.signum() > 0;
    }

    boolean hasMaxScore() {
        return this.maxScore != null && this.maxScore.signum() > 0;
    }

    BigDecimal weightOrNone() {
        return (this.weight != null) ? this.weight : BigDecimal.ZERO;
    }

    BigDecimal maxScoreOrNone() {
        return (this.maxScore != null) ? this.maxScore : BigDecimal.ZERO;
    }

}
