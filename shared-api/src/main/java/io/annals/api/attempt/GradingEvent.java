package io.annals.api.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.Json;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/** Events of the grading of an attempt. */
public sealed interface GradingEvent extends AttemptEvent {

    /**
     * The answers that need no grader were scored.
     *
     * @param marks one score for each question of the attempt, in order, including blank
     * answers and those that wait for a grader
     */
    @EventRevision(2)
    record AnswersMarked(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, List<QuestionScore> marks,
            Instant occurredAt) implements GradingEvent {

        public AnswersMarked {
            marks = Json.list(marks);
        }

    }

    /**
     * A grader claimed the attempt.
     *
     * @param graderId the user
     * @param until when the claim ends
     */
    record GradingClaimed(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, UUID graderId,
            Instant until, Instant occurredAt) implements GradingEvent {
    }

    /** The grader released the claim. */
    record GradingReleased(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, UUID graderId,
            Instant occurredAt) implements GradingEvent {
    }

    /**
     * A grader graded an answer, for the first time or again.
     *
     * @param graderId the user
     * @param feedback for the learner, by name
     */
    @EventRevision(2)
    record ResponseGraded(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, UUID graderId,
            QuestionScore mark, Map<String, @Nullable Object> feedback, Instant occurredAt) implements GradingEvent {

        public ResponseGraded {
            feedback = Json.object(feedback);
        }

    }

    /**
     * The attempt was graded.
     *
     * @param score {@code earned} less {@code lateDeduction}
     * @param passed whether the score reaches the passing score
     * @param earned the sum of the points of the answers
     * @param lateDeduction the deduction for lateness
     * @param exactScore the exact score; absent if {@code score} is exact
     */
    @EventRevision(3)
    record AttemptGraded(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, BigDecimal score,
            boolean passed, @Nullable String feedback, BigDecimal earned, BigDecimal lateDeduction,
            @Nullable Fraction exactScore, Instant occurredAt) implements GradingEvent {
    }

    /**
     * Scores of answers were corrected while the attempt, which waits for a grader, had
     * no score yet.
     *
     * @param regradeId the regrade of the assessment that caused it
     * @param policy of that regrade
     * @param marks the scores that changed
     */
    @EventRevision(2)
    record MarksCorrected(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, UUID regradeId,
            RegradePolicy policy, List<QuestionScore> marks, Instant occurredAt) implements GradingEvent {

        public MarksCorrected {
            marks = Json.list(marks);
        }

    }

    /**
     * The score of the attempt changed.
     *
     * @param previousScore the score before
     * @param regradeId the regrade of the assessment that caused it; absent if a grader
     * changed the score of an answer
     * @param policy of that regrade
     * @param marks the scores that changed
     * @param exactScore the exact score; absent if {@code score} is exact
     */
    @EventRevision(2)
    record AttemptRegraded(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, BigDecimal previousScore,
            BigDecimal score, boolean passed, BigDecimal earned, BigDecimal lateDeduction, @Nullable UUID regradeId,
            @Nullable RegradePolicy policy, List<QuestionScore> marks, @Nullable Fraction exactScore,
            Instant occurredAt) implements GradingEvent {

        public AttemptRegraded {
            marks = Json.list(marks);
        }

    }

}
