package io.annals.api.assessment.scoring;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The score of an answer.
 *
 * @param points 0 to the points of the question, rounded to 4 decimals; 0 while it waits
 * for a grader
 * @param correct whether the answer is fully right; absent while it waits for a grader
 * @param exactPoints the exact points; absent if they have no more than 4 decimals
 */
public record AnswerScore(BigDecimal points, @Nullable Boolean correct, @Nullable Fraction exactPoints) {

    /** The score of an answer that waits for a grader. */
    public static final AnswerScore WAITING = new AnswerScore(Points.NONE, null);

    /** The score of a wrong answer. */
    public static final AnswerScore NOTHING = new AnswerScore(Points.NONE, false);

    public AnswerScore {
        points = Points.rounded(points);
    }

    /** A score that is a decimal. */
    public AnswerScore(BigDecimal points, @Nullable Boolean correct) {
        this(points, correct, null);
    }

    /** A score that may have more than 4 decimals. */
    static AnswerScore of(Fraction points, boolean correct) {
        BigDecimal rounded = Points.rounded(points);
        return new AnswerScore(rounded, correct, Points.unlessExact(points, rounded));
    }

    /**
     * The score that a grader gives; the answer is fully right if it earns all points.
     * @param points 0 to {@code possible}
     */
    public static AnswerScore given(BigDecimal points, BigDecimal possible) {
        return new AnswerScore(points, points.compareTo(possible) >= 0);
    }

    /** The points, exactly. */
    public Fraction earned() {
        return Points.exact(this.points, this.exactPoints);
    }

    /** Whether the answer waits for a grader. */
    public boolean waits() {
        return this.correct == null;
    }

}
