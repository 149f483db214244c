package io.annals.api.course;

import java.time.Instant;
import java.util.UUID;

/** What happened to those who teach a course. */
public sealed interface InstructorEvent extends CourseEvent {

    /** A user teaches the course. */
    record InstructorAssigned(UUID courseId, UUID courseInstructorId, UUID userId, InstructorRole role,
            Instant occurredAt) implements InstructorEvent {
    }

    /** An instructor has another role. */
    record InstructorRoleChanged(UUID courseId, UUID courseInstructorId, UUID userId, InstructorRole role,
            Instant occurredAt) implements InstructorEvent {
    }

    /** A user does not teach the course any more. */
    record InstructorRemoved(UUID courseId, UUID courseInstructorId, UUID userId,
            Instant occurredAt) implements InstructorEvent {
    }

}
