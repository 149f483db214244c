package io.annals.api.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/** What happened to an attempt; each event says whose attempt at what it is. */
public sealed interface AttemptEvent extends DomainEvent {

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
     * @param attemptNumber counted from 1 within the enrolment and assessment
     * @param maxScore the assessment's, as it was then
     * @param passingScore the assessment's, as it was then
     */
    record AttemptStarted(UUID attemptId, UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId,
            int attemptNumber, int maxScore, @Nullable Integer passingScore, Map<String, @Nullable Object> metadata,
            Instant occurredAt) implements AttemptEvent {

        public AttemptStarted {
            metadata = Json.object(metadata);
        }

    }

    /** The learner handed it in. */
    record AttemptSubmitted(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId,
            Instant occurredAt) implements AttemptEvent {
    }

    /**
     * The attempt has its score.
     *
     * @param passed whether the score reaches the passing score
     */
    record AttemptGraded(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId, BigDecimal score,
            boolean passed, @Nullable String feedback, Instant occurredAt) implements AttemptEvent {
    }

}
