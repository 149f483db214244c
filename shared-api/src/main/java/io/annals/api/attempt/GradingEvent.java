package io.annals.api.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.Json;
import io.annals.api.assessment.RegradePolicy;
import org.jspecify.annotations.Nullable;

/** What happened to an attempt that is marked. */
public sealed interface GradingEvent extends AttemptEvent {

    /**
     * What needs no person was marked.
     *
     * @param marks one for each question of the attempt, in their order, also where
     * nothing was answered or the answer waits for a grader
     */
    record AnswersMarked(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, List<QuestionScore> marks,
            Instant occurredAt) implements GradingEvent {

        public AnswersMarked {
            marks = Json.list(marks);
        }

    }

    /**
     * A grader took the attempt out of the queue.
     *
     * @param graderId the user
     * @param until when others may take it again
     */
    record GradingClaimed(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, UUID graderId,
            Instant until, Instant occurredAt) implements GradingEvent {
    }

    /** The grader put it back into the queue. */
    record GradingReleased(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, UUID graderId,
            Instant occurredAt) implements GradingEvent {
    }

    /**
     * A grader gave an answer its mark, for the first time or anew.
     *
     * @param graderId the user
     * @param feedback to the learner, by name
     */
    record ResponseGraded(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, UUID graderId,
            QuestionScore mark, Map<String, @Nullable Object> feedback, Instant occurredAt) implements GradingEvent {

        public ResponseGraded {
            feedback = Json.object(feedback);
        }

    }

    /**
     * The attempt has its score.
     *
     * @param score what was earned less the deduction
     * @param passed whether the score reaches the passing score
     * @param earned the sum of the marks
     * @param lateDeduction what lateness took
     */
    @EventRevision(2)
    record AttemptGraded(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, BigDecimal score,
            boolean passed, @Nullable String feedback, BigDecimal earned, BigDecimal lateDeduction,
            Instant occurredAt) implements GradingEvent {
    }

    /**
     * Marks of an attempt that still waits for a grader, and so has no score yet, were
     * corrected.
     *
     * @param regradeId the regrade of the assessment that led to it
     * @param policy of that regrade
     * @param marks those that changed
     */
    record MarksCorrected(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, UUID regradeId,
            RegradePolicy policy, List<QuestionScore> marks, Instant occurredAt) implements GradingEvent {

        public MarksCorrected {
            marks = Json.list(marks);
        }

    }

    /**
     * The attempt has another score than before.
     *
     * @param previousScore the one that it had
     * @param regradeId the regrade of the assessment that led to it; absent where a
     * grader changed a mark
     * @param policy of that regrade
     * @param marks those that changed
     */
    record AttemptRegraded(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, BigDecimal previousScore,
            BigDecimal score, boolean passed, BigDecimal earned, BigDecimal lateDeduction, @Nullable UUID regradeId,
            @Nullable RegradePolicy policy, List<QuestionScore> marks, Instant occurredAt) implements GradingEvent {

        public AttemptRegraded {
            marks = Json.list(marks);
        }

    }

}
