package io.annals.api.enrollment.progress;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What an assessment weighs in an overall score.
 *
 * @param maxScore the best score; absent where it is not known
 * @param weight its share in the course's mark, in percent; absent where it has none
 */
public record Weight(@Nullable Integer maxScore, @Nullable BigDecimal weight) {

    /** Of an assessment of which nothing is known. */
    public static final Weight UNKNOWN = new Weight(null, null);

    boolean hasWeight() {
        return this.weight != null && this.weight.signum() > 0;
    }

    boolean hasMaxScore() {
        return this.maxScore != null && this.maxScore > 0;
    }

    BigDecimal weightOrNone() {
        return (this.weight != null) ? this.weight : BigDecimal.ZERO;
    }

    BigDecimal maxScoreOrNone() {
        return BigDecimal.valueOf((this.maxScore != null) ? this.maxScore : 0);
    }

}
