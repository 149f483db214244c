package io.annals.api.assessment;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.EventRevision;

/**
 * Events of an assessment. Events of the sections and questions of its working copy are
 * families of their own.
 */
public sealed interface AssessmentEvent extends DomainEvent
        permits AssessmentEvent.AssessmentCreated, AssessmentEvent.AssessmentDescribed,
        AssessmentEvent.AssessmentConfigured, AssessmentEvent.AssessmentPublished, AssessmentEvent.AssessmentReleased,
        AssessmentEvent.AssessmentClosed, AssessmentEvent.RegradeOrdered, SectionEvent, QuestionEvent {

    UUID assessmentId();

    /** The course that the assessment belongs to. */
    UUID courseId();

    @Override
    default UUID aggregateId() {
        return assessmentId();
    }

    /** A draft was created. */
    @EventRevision(4)
    record AssessmentCreated(UUID assessmentId, UUID courseId, UUID unitId, AssessmentDetails assessment,
            AssessmentConfiguration configuration, Instant occurredAt) implements AssessmentEvent {
    }

    /** What is stated about an assessment was replaced. */
    @EventRevision(2)
    record AssessmentDescribed(UUID assessmentId, UUID courseId, AssessmentDetails assessment,
            Instant occurredAt) implements AssessmentEvent {
    }

    /**
     * The configuration of the working copy was replaced.
     *
     * @param published whether the assessment is published, so that the change takes
     * effect with the next release
     */
    @EventRevision(3)
    record AssessmentConfigured(UUID assessmentId, UUID courseId, AssessmentConfiguration configuration,
            boolean published, Instant occurredAt) implements AssessmentEvent {
    }

    /** The assessment was published. */
    record AssessmentPublished(UUID assessmentId, UUID courseId, Instant occurredAt) implements AssessmentEvent {
    }

    /** A version was released; attempts are started with it from now on. */
    @EventRevision(3)
    record AssessmentReleased(UUID assessmentId, UUID courseId, AssessmentVersion released,
            Instant occurredAt) implements AssessmentEvent {
    }

    /** The assessment was closed: it cannot be started or continued any more. */
    record AssessmentClosed(UUID assessmentId, UUID courseId, Instant occurredAt) implements AssessmentEvent {
    }

    /**
     * A regrade was ordered: all scored answers to a question are to be scored again.
     *
     * @param version the version whose key counts
     */
    record RegradeOrdered(UUID assessmentId, UUID courseId, UUID regradeId, UUID questionId, int version,
            RegradePolicy policy, Instant occurredAt) implements AssessmentEvent {
    }

}
