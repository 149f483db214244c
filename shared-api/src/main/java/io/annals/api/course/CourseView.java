package io.annals.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A course without its outline.
 *
 * @param startsOn the first day, if the course runs once
 * @param endsOn the last day, if the course runs once
 * @param prerequisites the courses that a learner must have completed before
 * @param settings how learners enroll and complete the course
 * @param copiedFrom the course of which it is a copy
 * @param instructors in the order of their assignment
 * @param createdBy the user who created it
 * @param updatedBy the user who changed it last
 */
public record CourseView(UUID id, @Nullable UUID organizationId, @Nullable UUID departmentId, String code,
        CourseDetails course, CourseStatus status, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
        List<CoursePrerequisite> prerequisites, List<String> learningObjectives, CourseSettings settings,
        @Nullable UUID copiedFrom, List<CourseInstructor> instructors, @Nullable Instant publishedAt,
        @Nullable Instant archivedAt, Instant createdAt, @Nullable Instant updatedAt, @Nullable UUID createdBy,
        @Nullable UUID updatedBy, long version) implements Versioned {

    public CourseView {
        prerequisites = Json.list(prerequisites);
        learningObjectives = Json.list(learningObjectives);
        settings = Objects.requireNonNullElse(settings, CourseSettings.NONE);
        instructors = Json.list(instructors);
    }

    /**
     * An instructor of a course.
     *
     * @param courseInstructorId the id of the assignment
     * @param removedAt when the assignment ended; only course authors see ended ones
     */
    public record CourseInstructor(UUID courseInstructorId, UUID userId, InstructorRole role, Instant assignedAt,
            @Nullable Instant removedAt) {
    }

}
