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

/** What happened to an attempt; each event says whose attempt at what it is. */
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
     * The learner began.
     *
     * @param attemptNumber counted from 1 within the enrollment and assessment
     * @param maxScore the assessment's, as it was then
     * @param passingScore the assessment's, as it was then
     * @param assessmentVersion the version that the attempt is held to
     * @param deadline until when it may be answered; without end where absent
     * @param seed what the draw of questions and orders followed from
     * @param questions the questions in their order; none where the assessment is marked
     * as a whole
     */
    @EventRevision(2)
    record AttemptStarted(UUID attemptId, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId,
            int attemptNumber, int maxScore, @Nullable Integer passingScore, Map<String, @Nullable Object> metadata,
            int assessmentVersion, @Nullable Instant deadline, long seed, List<AttemptQuestion> questions,
            Instant occurredAt) implements AttemptEvent {

        public AttemptStarted {
            metadata = Json.object(metadata);
            questions = Json.list(questions);
        }

    }

    /**
     * A question was answered, for the first time or anew.
     *
     * @param answerNo counted from 1 within the attempt
     * @param late whether it came after the deadline, within the few seconds that a
     * network may take
     */
    record AnswerSaved(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, UUID questionId,
            Response response, int answerNo, boolean late, Instant occurredAt) implements AttemptEvent {
    }

    /** There is more time. */
    record AttemptExtended(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, Instant deadline,
            Instant occurredAt) implements AttemptEvent {
    }

    /**
     * The learner handed it in.
     *
     * @param secondsLate how long after the assessment was due; 0 where it was in time
     */
    @EventRevision(2)
    record AttemptSubmitted(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, long secondsLate,
            Instant occurredAt) implements AttemptEvent {
    }

    /**
     * The time was over; this happened at the deadline, or at the end of the grace
     * period.
     *
     * @param handedIn whether what was saved was handed in; otherwise the attempt is
     * abandoned and does not count
     * @param secondsLate how long after the assessment was due; 0 where it was in time
     */
    record AttemptExpired(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, ExpiryPolicy policy,
            boolean handedIn, long secondsLate, Instant occurredAt) implements AttemptEvent {
    }

    /** The attempt no longer counts. */
    record AttemptVoided(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, String voidReason,
            Instant occurredAt) implements AttemptEvent {
    }

}
