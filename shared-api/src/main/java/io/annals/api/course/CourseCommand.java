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
import io.annals.api.RichText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a course as a whole. What can be asked of the parts of its
 * outline, modules of units of contents with their resources, has families of its own.
 */
@LocatedAt("/queries/courses/{id}")
public sealed interface CourseCommand extends Command
        permits CourseCommand.CreateCourse, CourseCommand.CopyCourse, CourseCommand.DescribeCourse,
        CourseCommand.SetLearningObjectives, CourseCommand.SetCoursePrerequisites, CourseCommand.ConfigureCourse,
        CourseCommand.ScheduleCourse, CourseCommand.ChangeCourseCode, CourseCommand.PublishCourse,
        CourseCommand.UnpublishCourse, CourseCommand.ReleaseOutline, CourseCommand.ArchiveCourse,
        CourseCommand.RestoreCourse, InstructorCommand, ModuleCommand, UnitCommand, ContentCommand, ResourceCommand {

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
     * @param prerequisites the codes of courses of the same organization that a learner
     * must have completed before
     */
    @Requires(Permission.COURSE_AUTHOR)
    record CreateCourse(@NewId @NotNull UUID courseId, @Nullable UUID organizationId, @Nullable UUID departmentId,
            @NotBlank @Size(max = 50) String code, @NotBlank @Size(max = 300) String title,
            @RichText @Nullable @Size(max = 20_000) String description, @Nullable @Size(max = 100) String category,
            @Nullable @Size(max = 50) String difficultyLevel, @Nullable @PositiveOrZero Integer durationHours,
            @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
            @Size(max = 50) List<@NotBlank @Size(max = 500) String> learningObjectives,
            Map<String, @Nullable Object> metadata, @Nullable @Valid CourseSettings settings,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> prerequisites) implements CourseCommand, Creation {

        public CreateCourse {
            learningObjectives = Json.list(learningObjectives);
            metadata = Json.object(metadata);
            settings = (settings != null) ? settings : CourseSettings.NONE;
            prerequisites = Json.list(prerequisites);
        }

    }

    /**
     * Opens a draft that has all that another course of the same organization has, except
     * for its instructors, its dates and what is retired. Its assessments are copied as
     * drafts.
     *
     * @param sourceCourseId the course that is copied, in whatever state
     * @param code unique in the organization without regard to case
     * @param title that of the source where absent
     */
    @Requires(Permission.COURSE_AUTHOR)
    record CopyCourse(@NewId @NotNull UUID courseId, @NotNull UUID sourceCourseId,
            @NotBlank @Size(max = 50) String code,
            @Nullable @Size(min = 1, max = 300) String title) implements CourseCommand, Creation {
    }

    /**
     * Says anew what the course is about. What is left out is then absent.
     *
     * @param durationHours how long an average learner works on it, in hours
     */
    @Requires(Permission.COURSE_AUTHOR)
    record DescribeCourse(@NotNull UUID courseId, @NotBlank @Size(max = 300) String title,
            @RichText @Nullable @Size(max = 20_000) String description, @Nullable @Size(max = 100) String category,
            @Nullable @Size(max = 50) String difficultyLevel, @Nullable @PositiveOrZero Integer durationHours,
            Map<String, @Nullable Object> metadata) implements CourseCommand {

        public DescribeCourse {
            metadata = Json.object(metadata);
        }

    }

    /** Says what a learner can do afterward. */
    @Requires(Permission.COURSE_AUTHOR)
    record SetLearningObjectives(@NotNull UUID courseId,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 500) String> learningObjectives)
            implements
                CourseCommand {

        public SetLearningObjectives {
            learningObjectives = Json.list(learningObjectives);
        }

    }

    /**
     * Says which courses a learner must have completed before. No course may, over
     * whatever others, require itself.
     *
     * @param prerequisites codes of courses of the same organization
     */
    @Requires(Permission.COURSE_AUTHOR)
    record SetCoursePrerequisites(@NotNull UUID courseId,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> prerequisites) implements CourseCommand {

        public SetCoursePrerequisites {
            prerequisites = Json.list(prerequisites);
        }

    }

    /** Says how learners get in and out, in place of all that was said before. */
    @Requires(Permission.COURSE_AUTHOR)
    record ConfigureCourse(@NotNull UUID courseId, @NotNull @Valid CourseSettings settings) implements CourseCommand {
    }

    /**
     * Says when the course runs. A day that is left out is then open.
     *
     * @param startsOn the day it begins
     * @param endsOn the last day
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ScheduleCourse(@NotNull UUID courseId, @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) implements CourseCommand {
    }

    /**
     * Gives the course another code and frees the one it had.
     *
     * @param code unique in the organization without regard to case
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ChangeCourseCode(@NotNull UUID courseId, @NotBlank @Size(max = 50) String code) implements CourseCommand {
    }

    /**
     * Opens the course to learners. It needs at least one published module with one
     * published unit with one published content or assessment; all that is missing is
     * listed. What is required of learners is then the next version of its outline, which
     * is the first one unless the course was a draft again in between.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record PublishCourse(@NotNull UUID courseId) implements CourseCommand {
    }

    /**
     * Makes a published course a draft again, as long as nobody was ever enrolled in it.
     * What was published with it is still retired, not removed.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record UnpublishCourse(@NotNull UUID courseId) implements CourseCommand {
    }

    /**
     * Makes what the outline of a published course requires now the version that learners
     * begin with from now on.
     *
     * @param moveLearners whether those who began with an earlier version go on with this
     * one; what they did stays done
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ReleaseOutline(@NotNull UUID courseId, boolean moveLearners) implements CourseCommand {
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
