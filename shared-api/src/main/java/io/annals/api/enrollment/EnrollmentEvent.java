package io.annals.api.enrollment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.EventRevision;
import io.annals.api.Json;
import io.annals.api.course.CompletionCriteria;
import org.jspecify.annotations.Nullable;

/** Events of an enrollment. */
public sealed interface EnrollmentEvent extends DomainEvent
        permits EnrollmentEvent.LearnerEvent, EnrollmentEvent.AttemptAllowanceEvent {

    UUID enrollmentId();

    @Override
    default UUID aggregateId() {
        return enrollmentId();
    }

    /** Events that name the learner and the course. */
    sealed interface LearnerEvent extends EnrollmentEvent
            permits StatusEvent, StudyEvent, ProgressEvent, EnrollmentEvent.AccommodationGranted {

        UUID userId();

        UUID courseId();

    }

    /** Events that set the status of the enrollment. */
    sealed interface StatusEvent extends LearnerEvent {

    }

    /** Events that an enrollment can begin with. */
    sealed interface EntryEvent extends StatusEvent {

    }

    /** Events that change how many attempts at an assessment are used. */
    sealed interface AttemptAllowanceEvent extends EnrollmentEvent {

        UUID assessmentId();

        UUID attemptId();

    }

    /**
     * A learner was enrolled.
     *
     * @param startDate when the learner begins
     * @param completionCriteria the learner's own completion criteria; the course's apply
     * if absent
     * @param outlineVersion the outline version that the learner begins with
     */
    @EventRevision(2)
    record LearnerEnrolled(UUID enrollmentId, UUID userId, UUID courseId, Instant startDate,
            @Nullable CompletionCriteria completionCriteria, Map<String, @Nullable Object> metadata, int outlineVersion,
            Instant occurredAt) implements EntryEvent {

        public LearnerEnrolled {
            metadata = Json.object(metadata);
        }

    }

    /** A learner asked to be enrolled and waits for approval. */
    record EnrollmentRequested(UUID enrollmentId, UUID userId, UUID courseId,
            Instant occurredAt) implements EntryEvent {
    }

    /**
     * A requested enrollment was approved.
     *
     * @param startDate when the learner begins
     * @param outlineVersion the outline version that the learner begins with
     */
    record EnrollmentApproved(UUID enrollmentId, UUID userId, UUID courseId, Instant startDate, int outlineVersion,
            Instant occurredAt) implements StatusEvent {
    }

    /** A requested enrollment was declined. */
    record EnrollmentDeclined(UUID enrollmentId, UUID userId, UUID courseId,
            Instant occurredAt) implements StatusEvent {
    }

    /**
     * A learner joined the end of the waiting list.
     *
     * @param startDate when the learner wants to begin; as soon as there is a seat if
     * absent
     * @param completionCriteria the learner's own completion criteria; the course's apply
     * if absent
     */
    record LearnerQueued(UUID enrollmentId, UUID userId, UUID courseId, @Nullable Instant startDate,
            @Nullable CompletionCriteria completionCriteria, Map<String, @Nullable Object> metadata,
            Instant occurredAt) implements EntryEvent {

        public LearnerQueued {
            metadata = Json.object(metadata);
        }

    }

    /**
     * A learner on the waiting list got a seat and was enrolled.
     *
     * @param startDate when the learner begins
     * @param outlineVersion the outline version that the learner begins with
     */
    record LearnerPromoted(UUID enrollmentId, UUID userId, UUID courseId, Instant startDate, int outlineVersion,
            Instant occurredAt) implements StatusEvent {
    }

    /** The learner left the course or its waiting list. */
    record LearnerWithdrawn(UUID enrollmentId, UUID userId, UUID courseId, Instant occurredAt) implements StatusEvent {
    }

    /** A withdrawn or declined learner was enrolled again. */
    record EnrollmentReactivated(UUID enrollmentId, UUID userId, UUID courseId,
            Instant occurredAt) implements StatusEvent {
    }

    /** The learner was temporarily excluded. */
    record EnrollmentSuspended(UUID enrollmentId, UUID userId, UUID courseId, @Nullable String suspensionReason,
            Instant occurredAt) implements StatusEvent {
    }

    /** The suspension ended. */
    record EnrollmentResumed(UUID enrollmentId, UUID userId, UUID courseId, Instant occurredAt) implements StatusEvent {
    }

    /** The outcome of the course was recorded for the learner. */
    record OutcomeRecorded(UUID enrollmentId, UUID userId, UUID courseId, Outcome outcome,
            Instant occurredAt) implements StatusEvent {
    }

    /**
     * The learner used an attempt at an assessment.
     *
     * @param attemptNumber counted from 1
     */
    record AttemptGranted(UUID enrollmentId, UUID assessmentId, UUID attemptId, int attemptNumber,
            Instant occurredAt) implements AttemptAllowanceEvent {
    }

    /** An attempt was voided and no longer counts as used. */
    record AttemptGivenBack(UUID enrollmentId, UUID assessmentId, UUID attemptId,
            Instant occurredAt) implements AttemptAllowanceEvent {
    }

    /**
     * The learner was granted extra attempts or time in an assessment. It replaces an
     * earlier accommodation for the assessment.
     *
     * @param extraAttempts attempts beyond those that the assessment allows
     * @param extraMinutes minutes beyond those that the assessment allows
     */
    record AccommodationGranted(UUID enrollmentId, UUID userId, UUID courseId, UUID assessmentId, int extraAttempts,
            int extraMinutes, Instant occurredAt) implements LearnerEvent {
    }

}
