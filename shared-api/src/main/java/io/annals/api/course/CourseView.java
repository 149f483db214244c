package io.annals.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A course without its outline.
 *
 * @param status {@code draft}, {@code published} or {@code archived}
 * @param durationHours how long an average learner works on it, in hours
 * @param startsOn the day it begins, where it runs once
 * @param endsOn the last day, where it runs once
 * @param prerequisites the courses that a learner must have completed before
 * @param settings how learners get in and out: a {@link CourseSettings}
 * @param copiedFrom the course that it began as a copy of
 * @param instructors who teaches it, in the order of their assignment
 * @param createdBy the user who created it
 * @param updatedBy the user who changed it last
 */
public record CourseView(UUID id, @Nullable UUID organizationId, @Nullable UUID departmentId, String code, String title,
        @Nullable String description, @Nullable String category, @Nullable String difficultyLevel, String status,
        @Nullable Integer durationHours, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
        List<CoursePrerequisite> prerequisites, List<String> learningObjectives, Map<String, @Nullable Object> metadata,
        Map<String, @Nullable Object> settings, @Nullable UUID copiedFrom, List<Instructor> instructors,
        @Nullable Instant publishedAt, @Nullable Instant archivedAt, Instant createdAt, @Nullable Instant updatedAt,
        @Nullable UUID createdBy, @Nullable UUID updatedBy, long version) implements Versioned {

    public CourseView {
        prerequisites = Json.list(prerequisites);
        learningObjectives = Json.list(learningObjectives);
        metadata = Json.object(metadata);
        settings = Json.object(settings);
        instructors = Json.list(instructors);
    }

    /**
     * Who teaches a course.
     *
     * @param courseInstructorId names the assignment
     * @param removedAt when it ended; only those who write courses are shown such ones
     */
    public record Instructor(UUID courseInstructorId, UUID userId, InstructorRole role, Instant assignedAt,
            @Nullable Instant removedAt) {
    }

}
