package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.EventRevision;
import org.jspecify.annotations.Nullable;

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
    @EventRevision(3)
    record AssessmentCreated(UUID assessmentId, UUID courseId, UUID unitId, String title, @Nullable String description,
            String type, BigDecimal maxScore, @Nullable BigDecimal passingScore, @Nullable Integer durationMins,
            @Nullable Integer maxAttempts, @Nullable BigDecimal weight, @Nullable Instant dueAt,
            AssessmentSettings settings, Instant occurredAt) implements AssessmentEvent {

        public static AssessmentCreated of(UUID assessmentId, UUID courseId, UUID unitId, String title,
                @Nullable String description, String type, AssessmentConfiguration configuration, Instant occurredAt) {
            return new AssessmentCreated(assessmentId, courseId, unitId, title, description, type,
                    configuration.maxScore(), configuration.passingScore(), configuration.durationMins(),
                    configuration.maxAttempts(), configuration.weight(), configuration.dueAt(),
                    configuration.settings(), occurredAt);
        }

        /** How the assessment is taken and graded. */
        public AssessmentConfiguration configuration() {
            return new AssessmentConfiguration(this.maxScore, this.passingScore, this.durationMins, this.maxAttempts,
                    this.weight, this.dueAt, this.settings);
        }

    }

    /** The description was replaced. */
    record AssessmentDescribed(UUID assessmentId, UUID courseId, String title, @Nullable String description,
            String type, Instant occurredAt) implements AssessmentEvent {
    }

    /**
     * The configuration of the working copy was replaced.
     *
     * @param published whether the assessment is published, so that the change takes
     * effect with the next release
     */
    @EventRevision(2)
    record AssessmentConfigured(UUID assessmentId, UUID courseId, BigDecimal maxScore,
            @Nullable BigDecimal passingScore, @Nullable Integer durationMins, @Nullable Integer maxAttempts,
            @Nullable BigDecimal weight, @Nullable Instant dueAt, AssessmentSettings settings, boolean published,
            Instant occurredAt) implements AssessmentEvent {

        public static AssessmentConfigured of(UUID assessmentId, UUID courseId, AssessmentConfiguration configuration,
                boolean published, Instant occurredAt) {
            return new AssessmentConfigured(assessmentId, courseId, configuration.maxScore(),
                    configuration.passingScore(), configuration.durationMins(), configuration.maxAttempts(),
                    configuration.weight(), configuration.dueAt(), configuration.settings(), published, occurredAt);
        }

        /** How the assessment is taken and graded. */
        public AssessmentConfiguration configuration() {
            return new AssessmentConfiguration(this.maxScore, this.passingScore, this.durationMins, this.maxAttempts,
                    this.weight, this.dueAt, this.settings);
        }

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
