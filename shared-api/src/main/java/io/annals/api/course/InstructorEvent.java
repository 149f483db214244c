package io.annals.api.course;

import java.time.Instant;
import java.util.UUID;

/** Events of instructors. */
public sealed interface InstructorEvent extends CourseEvent {

    /** A user became an instructor of the course. */
    record InstructorAssigned(UUID courseId, UUID courseInstructorId, UUID userId, InstructorRole role,
            Instant occurredAt) implements InstructorEvent {
    }

    /** An instructor got another role. */
    record InstructorRoleChanged(UUID courseId, UUID courseInstructorId, UUID userId, InstructorRole role,
            Instant occurredAt) implements InstructorEvent {
    }

    /** A user ceased to be an instructor of the course. */
    record InstructorRemoved(UUID courseId, UUID courseInstructorId, UUID userId,
            Instant occurredAt) implements InstructorEvent {
    }

}
