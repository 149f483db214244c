package io.annals.command.enrollment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.RequestEnrollment;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import org.jspecify.annotations.Nullable;

/**
 * The learner and the course of an enrollment, and the terms that were requested for it.
 *
 * @param startDate when the learner begins; as soon as possible if absent
 * @param completionCriteria the learner's own completion criteria; the course's apply if
 * absent
 */
record EnrollmentDetails(UUID enrollmentId, UUID userId, UUID courseId, @Nullable Instant startDate,
        @Nullable CompletionCriteria completionCriteria, Map<String, @Nullable Object> metadata) {

    EnrollmentDetails {
        metadata = Json.object(metadata);
    }

    static EnrollmentDetails of(EnrollLearner command) {
        return new EnrollmentDetails(command.enrollmentId(), command.userId(), command.courseId(), command.startDate(),
                command.completionCriteria(), command.metadata());
    }

    static EnrollmentDetails of(RequestEnrollment command, UUID userId) {
        return new EnrollmentDetails(command.enrollmentId(), userId, command.courseId(), null, null, Map.of());
    }

    static EnrollmentDetails of(LearnerEnrolled event) {
        return new EnrollmentDetails(event.enrollmentId(), event.userId(), event.courseId(), event.startDate(),
                event.completionCriteria(), event.metadata());
    }

    static EnrollmentDetails of(LearnerQueued event) {
        return new EnrollmentDetails(event.enrollmentId(), event.userId(), event.courseId(), event.startDate(),
                event.completionCriteria(), event.metadata());
    }

    static EnrollmentDetails of(EnrollmentRequested event) {
        return new EnrollmentDetails(event.enrollmentId(), event.userId(), event.courseId(), null, null, Map.of());
    }

    /** Returns the same details for an existing enrollment. */
    EnrollmentDetails within(UUID otherEnrollmentId) {
        return new EnrollmentDetails(otherEnrollmentId, this.userId, this.courseId, this.startDate,
                this.completionCriteria, this.metadata);
    }

    /** Returns the same details with another start date. */
    EnrollmentDetails from(Instant start) {
        return new EnrollmentDetails(this.enrollmentId, this.userId, this.courseId, start, this.completionCriteria,
                this.metadata);
    }

    EnrollmentRequested requested(Instant at) {
        return new EnrollmentRequested(this.enrollmentId, this.userId, this.courseId, at);
    }

    LearnerQueued queued(Instant at) {
        return new LearnerQueued(this.enrollmentId, this.userId, this.courseId, this.startDate, this.completionCriteria,
                this.metadata, at);
    }

    LearnerEnrolled enrolled(int outlineVersion, Instant at) {
        return new LearnerEnrolled(this.enrollmentId, this.userId, this.courseId,
                (this.startDate != null) ? this.startDate : at, this.completionCriteria, this.metadata, outlineVersion,
                at);
    }

}
