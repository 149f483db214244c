package io.annals.api.attempt;

import java.math.BigDecimal;
import java.util.UUID;

import io.annals.api.assessment.scoring.AnswerScore;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to a question earned.
 *
 * @param points 0 to the points of the question, with 4 decimals; 0 while it waits
 * @param correct whether the answer is the right one and not only partly right; absent
 * where it waits for a grader
 */
public record QuestionScore(UUID questionId, BigDecimal points, @Nullable Boolean correct) {

    /** The mark of this question. */
    public static QuestionScore of(UUID questionId, AnswerScore mark) {
        return new QuestionScore(questionId, mark.points(), mark.correct());
    }

    /** The mark by itself. */
    public AnswerScore mark() {
        return new AnswerScore(this.points, this.correct);
    }

}
