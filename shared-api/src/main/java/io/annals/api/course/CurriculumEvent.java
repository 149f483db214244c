package io.annals.api.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Json;

/**
 * Events of the graph of a tenant's course prerequisites. All changes to it are in one
 * stream, so that two concurrent changes cannot create a cycle together.
 */
public sealed interface CurriculumEvent extends DomainEvent {

    UUID curriculumId();

    @Override
    default UUID aggregateId() {
        return curriculumId();
    }

    /**
     * The prerequisites of a course were replaced.
     *
     * @param code the code of the course at that time
     */
    record CourseRequirementsDrawn(UUID curriculumId, UUID courseId, String code,
            List<CoursePrerequisite> prerequisites, Instant occurredAt) implements CurriculumEvent {

        public CourseRequirementsDrawn {
            prerequisites = Json.list(prerequisites);
        }

    }

}
