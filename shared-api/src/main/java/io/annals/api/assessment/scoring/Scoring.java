package io.annals.api.assessment.scoring;

import java.math.BigDecimal;

import io.annals.api.assessment.question.Essay;
import io.annals.api.assessment.question.Matching;
import io.annals.api.assessment.question.MultipleChoice;
import io.annals.api.assessment.question.Numerical;
import io.annals.api.assessment.question.Ordering;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.question.Response.Calculated;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.Response.Judged;
import io.annals.api.assessment.question.Response.Matched;
import io.annals.api.assessment.question.Response.Ordered;
import io.annals.api.assessment.question.Response.Written;
import io.annals.api.assessment.question.ShortText;
import io.annals.api.assessment.question.SingleChoice;
import io.annals.api.assessment.question.TrueFalse;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to a question is worth. The right answer earns all points, no answer
 * none, and none earns less than 0 or more than all. The share is worked out as an exact
 * fraction; only the points are rounded, to 4 decimals, half up.
 */
public final class Scoring {

    private Scoring() {
    }

    /**
     * Marks an answer. An essay that says something waits for a grader. An answer of
     * another type than the question takes, as there is where the question was changed
     * since, earns nothing.
     * @param points what the question is worth, at least 0, with at most 4 decimals
     * @param response the answer; absent where there is none
     */
    public static AnswerScore mark(QuestionBody question, BigDecimal points, @Nullable Response response) {
        Points.require(points);
        if (response == null || response.blank()) {
            return AnswerScore.NOTHING;
        }
        if (question instanceof Essay && response instanceof Written) {
            return AnswerScore.WAITING;
        }
        return share(question, response).of(points);
    }

    private static ScoreFraction share(QuestionBody question, Response response) {
        return switch (question) {
            case SingleChoice single when response instanceof Chosen chosen -> ChoiceScoring.share(single, chosen);
            case MultipleChoice multiple when response instanceof Chosen chosen ->
                ChoiceScoring.share(multiple, chosen);
            case TrueFalse statement when response instanceof Judged judged ->
                ScoreFraction.allIf(statement.correct() == judged.value());
            case ShortText text when response instanceof Written written -> ShortTextScoring.share(text, written);
            case Numerical number when response instanceof Calculated calculated ->
                NumericalScoring.share(number, calculated);
            case Matching matching when response instanceof Matched matched -> MatchingScoring.share(matching, matched);
            case Ordering ordering when response instanceof Ordered ordered -> OrderingScoring.share(ordering, ordered);
            default -> ScoreFraction.NONE;
        };
    }

}
