package io.annals.api.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.EventRevision;
import io.annals.api.Json;
import io.annals.api.course.CompletionCriteria;
import org.jspecify.annotations.Nullable;

/** What happened to an enrollment. */
public sealed interface EnrollmentEvent extends DomainEvent
        permits EnrollmentEvent.MembershipEvent, EnrollmentEvent.AccommodationGranted, EnrollmentEvent.AttemptGranted,
        EnrollmentEvent.AttemptGivenBack, EnrollmentEvent.ContentAccessed, ProgressEvent {

    UUID enrollmentId();

    @Override
    default UUID aggregateId() {
        return enrollmentId();
    }

    /** Whether the learner is one of the course, and how that ended. */
    sealed interface MembershipEvent extends EnrollmentEvent {

        UUID userId();

        UUID courseId();

    }

    /**
     * A learner was enrolled.
     *
     * @param startDate when the learner begins
     * @param completionCriteria what it takes to complete, in place of the course's own
     * @param outlineVersion the version of the course's outline that the learner begins
     * with
     */
    @EventRevision(2)
    record LearnerEnrolled(UUID enrollmentId, UUID userId, UUID courseId, Instant startDate,
            @Nullable CompletionCriteria completionCriteria, Map<String, @Nullable Object> metadata, int outlineVersion,
            Instant occurredAt) implements MembershipEvent {

        public LearnerEnrolled {
            metadata = Json.object(metadata);
        }

    }

    /** A learner asked to be enrolled and waits for approval. */
    record EnrollmentRequested(UUID enrollmentId, UUID userId, UUID courseId,
            Instant occurredAt) implements MembershipEvent {
    }

    /**
     * A learner who asked to be enrolled is.
     *
     * @param startDate when the learner begins
     * @param outlineVersion the version of the course's outline that the learner begins
     * with
     */
    record EnrollmentApproved(UUID enrollmentId, UUID userId, UUID courseId, Instant startDate, int outlineVersion,
            Instant occurredAt) implements MembershipEvent {
    }

    /** A learner who asked to be enrolled was turned down. */
    record EnrollmentDeclined(UUID enrollmentId, UUID userId, UUID courseId,
            Instant occurredAt) implements MembershipEvent {
    }

    /**
     * A learner waits for a seat, after all who waited before.
     *
     * @param startDate when the learner wants to begin; as soon as there is a seat where
     * absent
     * @param completionCriteria what it takes to complete, in place of the course's own
     */
    record LearnerQueued(UUID enrollmentId, UUID userId, UUID courseId, @Nullable Instant startDate,
            @Nullable CompletionCriteria completionCriteria, Map<String, @Nullable Object> metadata,
            Instant occurredAt) implements MembershipEvent {

        public LearnerQueued {
            metadata = Json.object(metadata);
        }

    }

    /**
     * A learner who waited for a seat has one and is enrolled.
     *
     * @param startDate when the learner begins
     * @param outlineVersion the version of the course's outline that the learner begins
     * with
     */
    record LearnerPromoted(UUID enrollmentId, UUID userId, UUID courseId, Instant startDate, int outlineVersion,
            Instant occurredAt) implements MembershipEvent {
    }

    /** The learner left the course, or no longer waits for it. */
    record LearnerWithdrawn(UUID enrollmentId, UUID userId, UUID courseId,
            Instant occurredAt) implements MembershipEvent {
    }

    /** The learner came back. */
    record EnrollmentReactivated(UUID enrollmentId, UUID userId, UUID courseId,
            Instant occurredAt) implements MembershipEvent {
    }

    /** The learner is kept out for a while. */
    record EnrollmentSuspended(UUID enrollmentId, UUID userId, UUID courseId, @Nullable String suspensionReason,
            Instant occurredAt) implements MembershipEvent {
    }

    /** The learner may go on. */
    record EnrollmentResumed(UUID enrollmentId, UUID userId, UUID courseId,
            Instant occurredAt) implements MembershipEvent {
    }

    /** The course ended for the learner. */
    record OutcomeRecorded(UUID enrollmentId, UUID userId, UUID courseId, Outcome outcome,
            Instant occurredAt) implements MembershipEvent {
    }

    /** The learner used one of the attempts at an assessment, counted from 1. */
    record AttemptGranted(UUID enrollmentId, UUID assessmentId, UUID attemptId, int attemptNumber,
            Instant occurredAt) implements EnrollmentEvent {
    }

    /** An attempt was voided and is not one of those allowed. */
    record AttemptGivenBack(UUID enrollmentId, UUID assessmentId, UUID attemptId,
            Instant occurredAt) implements EnrollmentEvent {
    }

    /**
     * The learner may try an assessment more often or work on it longer than others.
     *
     * @param extraAttempts how many attempts more, instead of what was granted before
     * @param extraMinutes how many minutes more, instead of what was granted before
     */
    record AccommodationGranted(UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId, int extraAttempts,
            int extraMinutes, Instant occurredAt) implements EnrollmentEvent {
    }

    /** The learner used contents. */
    record ContentAccessed(UUID enrollmentId, UUID userId, UUID courseId, List<Access> accesses,
            Instant occurredAt) implements EnrollmentEvent {

        /**
         * One content.
         *
         * @param interactions clicks this time
         * @param totalInteractions clicks so far, these included
         */
        public record Access(UUID contentId, int interactions, int totalInteractions) {
        }

        public ContentAccessed {
            accesses = Json.list(accesses);
        }

    }

}
