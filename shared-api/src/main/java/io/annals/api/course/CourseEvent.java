package io.annals.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a course. A {@code sequenceNo} counts siblings from 1 without gaps.
 */
public sealed interface CourseEvent extends DomainEvent {

    UUID courseId();

    @Override
    default UUID aggregateId() {
        return courseId();
    }

    /** A blank draft was opened. */
    record CourseCreated(UUID courseId, @Nullable UUID organizationId, @Nullable UUID departmentId, String code,
            String title, @Nullable String description, @Nullable String category, @Nullable String difficultyLevel,
            @Nullable Integer durationHours, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
            List<String> learningObjectives, Map<String, @Nullable Object> metadata,
            Map<String, @Nullable Object> settings, Instant occurredAt) implements CourseEvent {

        public CourseCreated {
            learningObjectives = Json.list(learningObjectives);
            metadata = Json.object(metadata);
            settings = Json.object(settings);
        }

    }

    /** The course has one more module. */
    record ModuleAdded(UUID courseId, UUID moduleId, int sequenceNo, String title, @Nullable String description,
            @Nullable Integer durationMins, Instant occurredAt) implements CourseEvent {
    }

    /** A module has one more unit. */
    record UnitAdded(UUID courseId, UUID moduleId, UUID unitId, int sequenceNo, String title,
            @Nullable String description, @Nullable String type, @Nullable Integer durationMins,
            Instant occurredAt) implements CourseEvent {
    }

    /** A unit has one more content, still a draft. */
    record ContentAdded(UUID courseId, UUID unitId, UUID contentId, int sequenceNo, String type, String title,
            Map<String, @Nullable Object> contentData, @Nullable Integer estimatedDuration,
            Map<String, @Nullable Object> metadata, Instant occurredAt) implements CourseEvent {

        public ContentAdded {
            contentData = Json.object(contentData);
            metadata = Json.object(metadata);
        }

    }

    /** Learners may see a content. */
    record ContentPublished(UUID courseId, UUID contentId, Instant occurredAt) implements CourseEvent {
    }

    /** A unit has one more assessment, which was published. */
    record AssessmentPlaced(UUID courseId, UUID unitId, UUID assessmentId, Instant occurredAt) implements CourseEvent {
    }

    /** The course is open to learners. */
    record CoursePublished(UUID courseId, Instant occurredAt) implements CourseEvent {
    }

    /** The course is hidden and its code is free. */
    record CourseArchived(UUID courseId, Instant occurredAt) implements CourseEvent {
    }

    /** The course is back and open to learners. */
    record CourseRestored(UUID courseId, Instant occurredAt) implements CourseEvent {
    }

}
