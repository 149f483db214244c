package io.annals.api.attempt;

import java.math.BigDecimal;
import java.util.UUID;

import io.annals.api.assessment.scoring.AnswerScore;
import io.annals.api.assessment.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The score of the answer to a question.
 *
 * @param points 0 to the points of the question, rounded to 4 decimals; 0 while it waits
 * for a grader
 * @param correct whether the answer is fully right; absent while it waits for a grader
 * @param exactPoints the exact points; absent if {@code points} is exact
 */
public record QuestionScore(UUID questionId, BigDecimal points, @Nullable Boolean correct,
        @Nullable Fraction exactPoints) {

    /** A score that is a decimal. */
    public QuestionScore(UUID questionId, BigDecimal points, @Nullable Boolean correct) {
        this(questionId, points, correct, null);
    }

    public static QuestionScore of(UUID questionId, AnswerScore score) {
        return new QuestionScore(questionId, score.points(), score.correct(), score.exactPoints());
    }

    public AnswerScore answerScore() {
        return new AnswerScore(this.points, this.correct, this.exactPoints);
    }

}
