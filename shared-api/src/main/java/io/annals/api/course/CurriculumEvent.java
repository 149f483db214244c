package io.annals.api.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Json;

/**
 * What happened to a tenant's curriculum: which of its courses require which others.
 * Whoever changes that writes this one stream, so that two who write at once cannot
 * together close a circle.
 */
public sealed interface CurriculumEvent extends DomainEvent {

    UUID curriculumId();

    @Override
    default UUID aggregateId() {
        return curriculumId();
    }

    /**
     * A course requires these others and no more.
     *
     * @param code that of the course at that time
     */
    record CourseRequirementsDrawn(UUID curriculumId, UUID courseId, String code,
            List<CoursePrerequisite> prerequisites, Instant occurredAt) implements CurriculumEvent {

        public CourseRequirementsDrawn {
            prerequisites = Json.list(prerequisites);
        }

    }

}
