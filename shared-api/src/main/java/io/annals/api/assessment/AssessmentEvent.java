package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/** What happened to an assessment. */
public sealed interface AssessmentEvent extends DomainEvent {

    UUID assessmentId();

    /**
     * The course that the assessment belongs to, so that its catalogue entry is found.
     */
    UUID courseId();

    @Override
    default UUID aggregateId() {
        return assessmentId();
    }

    /** A draft was written. */
    record AssessmentCreated(UUID assessmentId, UUID courseId, UUID unitId, String title, @Nullable String description,
            String type, int maxScore, @Nullable Integer passingScore, @Nullable Integer durationMins,
            @Nullable Integer maxAttempts, @Nullable BigDecimal weight, @Nullable Instant dueAt,
            Map<String, @Nullable Object> settings, Instant occurredAt) implements AssessmentEvent {

        public AssessmentCreated {
            settings = Json.object(settings);
        }

    }

    /** Learners may start it. */
    record AssessmentPublished(UUID assessmentId, UUID courseId, Instant occurredAt) implements AssessmentEvent {
    }

    /** Nobody can start it any more. */
    record AssessmentClosed(UUID assessmentId, UUID courseId, Instant occurredAt) implements AssessmentEvent {
    }

}
