package io.annals.api.attempt;

import java.math.BigDecimal;

import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.scoring.AnswerScore;
import io.annals.api.assessment.scoring.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * Scores an answer again after the key of its question was corrected. Answers that a
 * grader has graded or that wait for one keep their score, because no key applies to
 * them; only full credit is given to all.
 */
public final class RegradeScoring {

    private RegradeScoring() {
    }

    /**
     * The new score of an answer.
     * @param key the question with the corrected key
     * @param points the points of the question in the attempt
     * @param response the answer; absent if there is none
     * @param before its present score
     * @param byGrader whether a grader gave that score
     */
    public static AnswerScore score(RegradePolicy policy, QuestionBody key, BigDecimal points,
            @Nullable Response response, AnswerScore before, boolean byGrader) {
        if (policy == RegradePolicy.FULL_CREDIT) {
            return new AnswerScore(points, true);
        }
        if (before.waits() || byGrader) {
            return before;
        }
        AnswerScore now = Scoring.score(key, points, response);
        boolean better = now.points().compareTo(before.points()) > 0;
        return (!now.waits() && (better || policy == RegradePolicy.NEW_KEY)) ? now : before;
    }

}
