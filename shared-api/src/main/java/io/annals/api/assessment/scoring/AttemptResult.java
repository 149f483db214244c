package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * What a whole attempt is worth.
 *
 * @param earned the sum of the marks, with 4 decimals
 * @param lateDeduction what lateness took, with 4 decimals
 * @param score what remains, with 4 decimals
 * @param percent the score in percent of the points possible, with 2 decimals, half up
 * @param passed whether the score, not the rounded percentage, reaches the passing score
 */
public record AttemptResult(BigDecimal earned, BigDecimal lateDeduction, BigDecimal score, BigDecimal percent,
        boolean passed) {

    /**
     * Sums up marks.
     * @param marks one for each question
     * @param possible the points of all questions, above 0
     * @param passing the score that passes; every one does where it is absent
     * @throws IllegalArgumentException where a mark waits for a grader
     */
    public static AttemptResult of(Collection<AnswerScore> marks, BigDecimal possible, @Nullable BigDecimal passing) {
        if (marks.stream().anyMatch(AnswerScore::waits)) {
            throw new IllegalArgumentException("There is no result while an answer waits for a grader");
        }
        return of(marks.stream().map(AnswerScore::points).reduce(Points.NONE, BigDecimal::add), possible, passing);
    }

    /** The same for an attempt that is marked as a whole. */
    public static AttemptResult of(BigDecimal earned, BigDecimal possible, @Nullable BigDecimal passing) {
        return of(earned, Points.NONE, possible, passing);
    }

    private static AttemptResult of(BigDecimal earned, BigDecimal deduction, BigDecimal possible,
            @Nullable BigDecimal passing) {
        BigDecimal score = Points.rounded(earned).subtract(deduction);
        return new AttemptResult(Points.rounded(earned), deduction, score, Points.percent(score, possible),
                passes(score, passing));
    }

    /**
     * The same less what lateness costs.
     * @param possible the points of all questions, above 0
     * @param passing as before
     */
    public AttemptResult late(LatePolicy policy, Duration late, BigDecimal possible, @Nullable BigDecimal passing) {
        return of(this.earned, policy.deduction(this.earned, possible, late), possible, passing);
    }

    /** Whether a score is enough; every one is where no passing score is set. */
    public static boolean passes(BigDecimal score, @Nullable BigDecimal passing) {
        return passing == null || score.compareTo(passing) >= 0;
    }

}
