package io.annals.api.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import io.annals.api.attempt.AttemptStatus;
import org.jspecify.annotations.Nullable;

/**
 * Explains the score of an attempt.
 *
 * @param assessmentVersion the assessment version of the attempt
 * @param pointsEarned the sum of the points earned
 * @param lateDeduction the points deducted for lateness
 * @param lateFormula the calculation of the deduction; absent if there is none
 * @param firstScore the score before any regrade
 * @param conclusion the explanation in a sentence
 * @param questions the questions in the order of the attempt. Points are shown as in
 * {@code AttemptReviewView}: to graders at any time, to others once the attempt has its
 * score
 * @param chain the events that led to this, in order; of the answers to a question only
 * the last one
 */
public record AttemptExplanation(UUID attemptId, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId,
        @Nullable String title, int attemptNumber, int assessmentVersion, AttemptStatus status, int maxScore,
        @Nullable Integer passingScore, @Nullable BigDecimal pointsEarned, @Nullable BigDecimal lateDeduction,
        @Nullable String lateFormula, @Nullable BigDecimal score, @Nullable BigDecimal firstScore,
        @Nullable Boolean passed, String conclusion, List<ExplainedQuestion> questions,
        List<ExplainingEvent> chain) implements Owned {

    public AttemptExplanation {
        questions = Json.list(questions);
        chain = Json.list(chain);
    }

    /**
     * A question of the attempt.
     *
     * @param sequenceNo its position in the attempt, from 1
     * @param points the maximum points
     * @param answeredAt when it was last answered; absent if it was not
     * @param late whether the answer came after the deadline, within the grace period
     * @param pointsEarned the points earned; absent until it is graded, and for callers
     * who do not grade until the attempt has its score
     * @param scoredBy {@code platform} or {@code grader}; absent if {@code pointsEarned}
     * is
     */
    public record ExplainedQuestion(int sequenceNo, UUID questionId, BigDecimal points, @Nullable Instant answeredAt,
            boolean late, @Nullable BigDecimal pointsEarned, @Nullable String scoredBy) {
    }

}
