package io.annals.api.attempt;

import java.math.BigDecimal;
import java.util.UUID;

import io.annals.api.assessment.scoring.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to a question earned.
 *
 * @param points 0 to the points of the question, with 4 decimals; 0 while it waits
 * @param correct whether the answer is the right one and not only partly right; absent
 * where it waits for a grader
 */
public record QuestionMark(UUID questionId, BigDecimal points, @Nullable Boolean correct) {

    /** The mark of this question. */
    public static QuestionMark of(UUID questionId, Mark mark) {
        return new QuestionMark(questionId, mark.points(), mark.correct());
    }

    /** The mark by itself. */
    public Mark mark() {
        return new Mark(this.points, this.correct);
    }

}
