package io.annals.api.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Owned;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt has its score.
 *
 * @param assessmentVersion the version of the assessment that it is held to
 * @param status {@code in_progress}, {@code submitted}, {@code graded}, {@code regraded},
 * {@code expired} or {@code voided}
 * @param earned the sum of the marks
 * @param lateDeduction what lateness took
 * @param lateFormula how that was worked out, with its numbers; absent where it was not
 * late or lateness costs nothing
 * @param firstScore the score before any regrade
 * @param conclusion why it has its score, in a sentence
 * @param questions what was answered to each question and what it earned, in the order of
 * the attempt; what an answer earned is shown as {@code ReviewView} shows it: to graders
 * at any time, to others once the attempt has its score
 * @param chain what happened, in order; of the answers to a question only the last one
 */
public record AttemptExplanation(UUID attemptId, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId,
        @Nullable String title, int attemptNumber, int assessmentVersion, String status, int maxScore,
        @Nullable Integer passingScore, @Nullable BigDecimal earned, @Nullable BigDecimal lateDeduction,
        @Nullable String lateFormula, @Nullable BigDecimal score, @Nullable BigDecimal firstScore,
        @Nullable Boolean passed, String conclusion, List<AskedQuestion> questions,
        List<ExplainingEvent> chain) implements Owned {

    public AttemptExplanation {
        questions = Json.list(questions);
        chain = Json.list(chain);
    }

    /**
     * A question of the attempt.
     *
     * @param number its place in the attempt, from 1
     * @param possible the points that it could earn
     * @param answeredAt when it was last answered; absent where it was not
     * @param late whether that was after the deadline, within the few seconds allowed
     * @param earned what the answer earned; absent until it is marked, and for who does
     * not grade until the attempt has its score
     * @param markedBy {@code platform} or {@code grader}; absent while that is
     */
    public record AskedQuestion(int number, UUID questionId, BigDecimal possible, @Nullable Instant answeredAt,
            boolean late, @Nullable BigDecimal earned, @Nullable String markedBy) {
    }

}
