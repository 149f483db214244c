package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.EventRevision;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an assessment. What happened to the parts of its working copy has
 * families of its own.
 */
public sealed interface AssessmentEvent extends DomainEvent
        permits AssessmentEvent.AssessmentCreated, AssessmentEvent.AssessmentDescribed,
        AssessmentEvent.AssessmentConfigured, AssessmentEvent.AssessmentPublished, AssessmentEvent.AssessmentReleased,
        AssessmentEvent.AssessmentClosed, AssessmentEvent.RegradeOrdered, SectionEvent, QuestionEvent {

    UUID assessmentId();

    /**
     * The course that the assessment belongs to, so that its catalog entry is found.
     */
    UUID courseId();

    @Override
    default UUID aggregateId() {
        return assessmentId();
    }

    /** A draft was written. */
    @EventRevision(2)
    record AssessmentCreated(UUID assessmentId, UUID courseId, UUID unitId, String title, @Nullable String description,
            String type, int maxScore, @Nullable Integer passingScore, @Nullable Integer durationMins,
            @Nullable Integer maxAttempts, @Nullable BigDecimal weight, @Nullable Instant dueAt,
            AssessmentSettings settings, Instant occurredAt) implements AssessmentEvent {
    }

    /** It was said anew what the assessment is about. */
    record AssessmentDescribed(UUID assessmentId, UUID courseId, String title, @Nullable String description,
            String type, Instant occurredAt) implements AssessmentEvent {
    }

    /**
     * It was said in the working copy how the assessment is taken and marked.
     *
     * @param published whether learners may start a version of it, so that this holds
     * only from the next release on
     */
    record AssessmentConfigured(UUID assessmentId, UUID courseId, int maxScore, @Nullable Integer passingScore,
            @Nullable Integer durationMins, @Nullable Integer maxAttempts, @Nullable BigDecimal weight,
            @Nullable Instant dueAt, AssessmentSettings settings, boolean published,
            Instant occurredAt) implements AssessmentEvent {
    }

    /** Learners may start it, from now on with its first version. */
    record AssessmentPublished(UUID assessmentId, UUID courseId, Instant occurredAt) implements AssessmentEvent {
    }

    /** The working copy is the version that attempts are started with from now on. */
    record AssessmentReleased(UUID assessmentId, UUID courseId, AssessmentVersion released,
            Instant occurredAt) implements AssessmentEvent {
    }

    /** Nobody can start it any more, nor go on with it. */
    record AssessmentClosed(UUID assessmentId, UUID courseId, Instant occurredAt) implements AssessmentEvent {
    }

    /**
     * All marked answers to a question are to be marked again.
     *
     * @param version the one whose key counts
     */
    record RegradeOrdered(UUID assessmentId, UUID courseId, UUID regradeId, UUID questionId, int version,
            RegradePolicy policy, Instant occurredAt) implements AssessmentEvent {
    }

}
