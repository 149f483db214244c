package io.annals.api.attempt;

import java.math.BigDecimal;

import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.scoring.AnswerScore;
import io.annals.api.assessment.scoring.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * What a marked answer is worth after its key was corrected. A mark that a person gave
 * stays, and so does an answer that waits for a person, because no key marks them; only
 * full credit goes to everybody.
 */
public final class RegradeScoring {

    private RegradeScoring() {
    }

    /**
     * The mark by a corrected key.
     * @param key the question with the right answer that counts now
     * @param points what the question is worth in the attempt
     * @param response the answer; absent where there is none
     * @param before its mark so far
     * @param byPerson whether a person gave that mark
     */
    public static AnswerScore mark(RegradePolicy policy, QuestionBody key, BigDecimal points,
            @Nullable Response response, AnswerScore before, boolean byPerson) {
        if (policy == RegradePolicy.FULL_CREDIT) {
            return new AnswerScore(points, true);
        }
        if (before.waits() || byPerson) {
            return before;
        }
        AnswerScore now = Scoring.mark(key, points, response);
        boolean better = now.points().compareTo(before.points()) > 0;
        return (!now.waits() && (better || policy == RegradePolicy.NEW_KEY)) ? now : before;
    }

}
