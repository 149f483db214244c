package io.annals.api.attempt;

import java.math.BigDecimal;
import java.util.UUID;

import io.annals.api.assessment.scoring.AnswerScore;
import org.jspecify.annotations.Nullable;

/**
 * The score of the answer to a question.
 *
 * @param points 0 to the points of the question, with 4 decimals; 0 while it waits for a
 * grader
 * @param correct whether the answer is fully right; absent while it waits for a grader
 */
public record QuestionScore(UUID questionId, BigDecimal points, @Nullable Boolean correct) {

    public static QuestionScore of(UUID questionId, AnswerScore score) {
        return new QuestionScore(questionId, score.points(), score.correct());
    }

    public AnswerScore answerScore() {
        return new AnswerScore(this.points, this.correct);
    }

}
