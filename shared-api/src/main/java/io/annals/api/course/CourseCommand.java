package io.annals.api.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked of a course: modules of units of contents, in order. */
@LocatedAt("/queries/courses/{id}")
public sealed interface CourseCommand extends Command {

    UUID courseId();

    @Override
    default UUID aggregateId() {
        return courseId();
    }

    /**
     * Opens a blank course as a draft.
     *
     * @param organizationId whose course it is; the tenant's own where absent
     * @param code unique in the organization without regard to case
     * @param durationHours how long an average learner works on it, in hours
     * @param startsOn the day it begins, where it runs once
     * @param endsOn the last day, where it runs once
     */
    @Requires(Permission.COURSE_AUTHOR)
    record CreateCourse(@NewId @NotNull UUID courseId, @Nullable UUID organizationId, @Nullable UUID departmentId,
            @NotBlank @Size(max = 50) String code, @NotBlank @Size(max = 300) String title,
            @Nullable @Size(max = 20_000) String description, @Nullable @Size(max = 100) String category,
            @Nullable @Size(max = 50) String difficultyLevel, @Nullable @PositiveOrZero Integer durationHours,
            @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
            @Size(max = 50) List<@NotBlank @Size(max = 500) String> learningObjectives,
            Map<String, @Nullable Object> metadata,
            Map<String, @Nullable Object> settings) implements CourseCommand, Creation {

        public CreateCourse {
            learningObjectives = Json.list(learningObjectives);
            metadata = Json.object(metadata);
            settings = Json.object(settings);
        }

    }

    /** Adds a module at the end of the course. */
    @Requires(Permission.COURSE_AUTHOR)
    record AddModule(@NotNull UUID courseId, @NewId @NotNull UUID moduleId, @NotBlank @Size(max = 300) String title,
            @Nullable @Size(max = 20_000) String description,
            @Nullable @PositiveOrZero Integer durationMins) implements CourseCommand {
    }

    /**
     * Adds a unit at the end of a module.
     *
     * @param type {@code lesson}, {@code assessment}, … as the author says
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AddUnit(@NotNull UUID courseId, @NotNull UUID moduleId, @NewId @NotNull UUID unitId,
            @NotBlank @Size(max = 300) String title, @Nullable @Size(max = 20_000) String description,
            @Nullable @Size(max = 50) String type,
            @Nullable @PositiveOrZero Integer durationMins) implements CourseCommand {
    }

    /**
     * Adds a content at the end of a unit.
     *
     * @param type {@code page}, {@code video}, {@code forum}, … as the author says
     * @param estimatedDuration minutes
     * @param published whether learners may see it at once
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AddContent(@NotNull UUID courseId, @NotNull UUID unitId, @NewId @NotNull UUID contentId,
            @NotBlank @Size(max = 50) String type, @NotBlank @Size(max = 300) String title,
            Map<String, @Nullable Object> contentData, @Nullable @PositiveOrZero Integer estimatedDuration,
            Map<String, @Nullable Object> metadata, boolean published) implements CourseCommand {

        public AddContent {
            contentData = Json.object(contentData);
            metadata = Json.object(metadata);
        }

    }

    /** Lets learners see a content; publishing it twice changes nothing. */
    @Requires(Permission.COURSE_AUTHOR)
    record PublishContent(@NotNull UUID courseId, @NotNull UUID contentId) implements CourseCommand {
    }

    /**
     * Opens the course to learners. It needs at least one module with one unit with one
     * published content or assessment; all that is missing is listed.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record PublishCourse(@NotNull UUID courseId) implements CourseCommand {
    }

    /** Hides the course, keeps its history and frees its code. */
    @Requires(Permission.COURSE_AUTHOR)
    record ArchiveCourse(@NotNull UUID courseId) implements CourseCommand {
    }

    /** Brings an archived course back as published; its code must still be free. */
    @Requires(Permission.COURSE_AUTHOR)
    record RestoreCourse(@NotNull UUID courseId) implements CourseCommand {
    }

}
