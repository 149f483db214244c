package io.annals.api.assessment.scoring;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What an answer earned.
 *
 * @param points 0 to the points of the question, with 4 decimals; 0 while it waits
 * @param correct whether the answer is the right one and not only partly right; absent
 * where the answer waits for a grader
 */
public record AnswerScore(BigDecimal points, @Nullable Boolean correct) {

    /** An answer that a person has to mark. */
    public static final AnswerScore WAITING = new AnswerScore(Points.NONE, null);

    /** Nothing right. */
    public static final AnswerScore NOTHING = new AnswerScore(Points.NONE, false);

    public AnswerScore {
        points = Points.rounded(points);
    }

    /**
     * What a grader gives: right where it is all that can be had.
     * @param points 0 to {@code possible}
     */
    public static AnswerScore given(BigDecimal points, BigDecimal possible) {
        return new AnswerScore(points, points.compareTo(possible) >= 0);
    }

    /** Whether it waits for a grader. */
    public boolean waits() {
        return this.correct == null;
    }

}
