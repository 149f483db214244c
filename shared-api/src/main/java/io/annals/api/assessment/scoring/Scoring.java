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
 * Scores answers. The right answer earns all points, a blank answer none. The fraction is
 * computed exactly; only the points are rounded, to 4 decimals, half up.
 */
public final class Scoring {

    private Scoring() {
    }

    /**
     * Scores an answer. An essay that is not blank waits for a grader. A response of the
     * wrong type, which can occur after the question was changed, earns nothing.
     * @param points the points of the question, at least 0, with at most 4 decimals
     * @param response the answer; absent if there is none
     */
    public static AnswerScore score(QuestionBody question, BigDecimal points, @Nullable Response response) {
        Points.require(points);
        if (response == null || response.blank()) {
            return AnswerScore.NOTHING;
        }
        if (question instanceof Essay && response instanceof Written) {
            return AnswerScore.WAITING;
        }
        return fraction(question, response).of(points);
    }

    private static ScoreFraction fraction(QuestionBody question, Response response) {
        return switch (question) {
            case SingleChoice single ->
                (response instanceof Chosen chosen) ? ChoiceScoring.fraction(single, chosen) : ScoreFraction.NONE;
            case MultipleChoice multiple ->
                (response instanceof Chosen chosen) ? ChoiceScoring.fraction(multiple, chosen) : ScoreFraction.NONE;
            case TrueFalse statement ->
                ScoreFraction.allIf(response instanceof Judged judged && statement.correct() == judged.value());
            case ShortText text ->
                (response instanceof Written written) ? ShortTextScoring.fraction(text, written) : ScoreFraction.NONE;
            case Numerical number -> (response instanceof Calculated calculated)
                    ? NumericalScoring.fraction(number, calculated) : ScoreFraction.NONE;
            case Matching matching -> (response instanceof Matched matched)
                    ? MatchingScoring.fraction(matching, matched) : ScoreFraction.NONE;
            case Ordering ordering -> (response instanceof Ordered ordered)
                    ? OrderingScoring.fraction(ordering, ordered) : ScoreFraction.NONE;
            case Essay essay -> ScoreFraction.NONE;
        };
    }

}
