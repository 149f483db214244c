package io.annals.api.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.EventRevision;
import io.annals.api.Json;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.question.Response;
import org.jspecify.annotations.Nullable;

/** Events of an attempt. */
public sealed interface AttemptEvent extends DomainEvent
        permits AttemptEvent.AttemptStarted, AttemptEvent.AnswerSaved, AttemptEvent.AttemptExtended,
        AttemptEvent.AttemptSubmitted, AttemptEvent.AttemptExpired, AttemptEvent.AttemptVoided, GradingEvent {

    UUID attemptId();

    UUID enrollmentId();

    UUID userId();

    UUID assessmentId();

    @Override
    default UUID aggregateId() {
        return attemptId();
    }

    /**
     * The attempt was started.
     *
     * @param attemptNumber counted from 1 within the enrollment and assessment
     * @param maxScore of the assessment's version
     * @param passingScore of the assessment's version
     * @param assessmentVersion the version that the attempt keeps
     * @param deadline until when it may be answered; unlimited if absent
     * @param seed of the selection of the questions and their order
     * @param questions in order; empty if the assessment is graded as a whole
     */
    @EventRevision(3)
    record AttemptStarted(UUID attemptId, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId,
            int attemptNumber, BigDecimal maxScore, @Nullable BigDecimal passingScore,
            Map<String, @Nullable Object> metadata, int assessmentVersion, @Nullable Instant deadline, long seed,
            List<AttemptQuestion> questions, Instant occurredAt) implements AttemptEvent {

        public AttemptStarted {
            metadata = Json.object(metadata);
            questions = Json.list(questions);
        }

    }

    /**
     * An answer was saved, possibly replacing an earlier one.
     *
     * @param answerNo counted from 1 within the attempt
     * @param late whether it arrived after the deadline, within the tolerance
     */
    record AnswerSaved(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, UUID questionId,
            Response response, int answerNo, boolean late, Instant occurredAt) implements AttemptEvent {
    }

    /** The deadline was extended. */
    record AttemptExtended(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, Instant deadline,
            Instant occurredAt) implements AttemptEvent {
    }

    /**
     * The attempt was submitted.
     *
     * @param secondsLate how long after the assessment was due; 0 if it was in time
     */
    @EventRevision(2)
    record AttemptSubmitted(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, long secondsLate,
            Instant occurredAt) implements AttemptEvent {
    }

    /**
     * The attempt's time ended, at the deadline or at the end of the grace period.
     *
     * @param handedIn whether the saved answers were submitted; otherwise the attempt is
     * abandoned and does not count
     * @param secondsLate how long after the assessment was due; 0 if it was in time
     */
    record AttemptExpired(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, ExpiryPolicy policy,
            boolean handedIn, long secondsLate, Instant occurredAt) implements AttemptEvent {
    }

    /** The attempt was voided: it no longer counts. */
    record AttemptVoided(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, String voidReason,
            Instant occurredAt) implements AttemptEvent {
    }

}
