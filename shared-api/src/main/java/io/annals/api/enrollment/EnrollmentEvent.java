package io.annals.api.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/** What happened to an enrolment. */
public sealed interface EnrollmentEvent extends DomainEvent {

    UUID enrollmentId();

    @Override
    default UUID aggregateId() {
        return enrollmentId();
    }

    /**
     * A learner was enrolled.
     *
     * @param startDate when the learner begins
     */
    record LearnerEnrolled(UUID enrollmentId, UUID userId, UUID courseId, Instant startDate,
            Map<String, @Nullable Object> completionCriteria, Map<String, @Nullable Object> metadata,
            Instant occurredAt) implements EnrollmentEvent {

        public LearnerEnrolled {
            completionCriteria = Json.object(completionCriteria);
            metadata = Json.object(metadata);
        }

    }

    /** The learner left the course. */
    record LearnerWithdrawn(UUID enrollmentId, UUID userId, UUID courseId,
            Instant occurredAt) implements EnrollmentEvent {
    }

    /** The learner came back. */
    record EnrollmentReactivated(UUID enrollmentId, UUID userId, UUID courseId,
            Instant occurredAt) implements EnrollmentEvent {
    }

    /** The course ended for the learner. */
    record OutcomeRecorded(UUID enrollmentId, UUID userId, UUID courseId, Outcome outcome,
            Instant occurredAt) implements EnrollmentEvent {
    }

    /** The learner used one of the attempts at an assessment, counted from 1. */
    record AttemptGranted(UUID enrollmentId, UUID assessmentId, UUID attemptId, int attemptNumber,
            Instant occurredAt) implements EnrollmentEvent {
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
