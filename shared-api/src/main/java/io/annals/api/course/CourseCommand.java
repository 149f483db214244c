package io.annals.api.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.NotBlankText;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Commands for courses as a whole. */
@LocatedAt("/queries/courses/{id}")
public sealed interface CourseCommand extends Command
        permits CourseCommand.CreateCourse, CourseCommand.CopyCourse, CourseCommand.ReviseCourse,
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
     * Creates an empty course as a draft.
     *
     * @param organizationId the organization that offers the course; none if omitted
     * @param code unique in the organization, ignoring case
     * @param startsOn the first day, if the course runs once
     * @param endsOn the last day, if the course runs once
     * @param prerequisites the codes of courses of the same organization that a learner
     * must have completed before
     */
    @Requires(Permission.COURSE_AUTHOR)
    record CreateCourse(@NewId @NotNull UUID courseId, @Nullable UUID organizationId, @Nullable UUID departmentId,
            @NotBlank @Size(max = 50) String code, @NotNull @Valid CourseDetails course, @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn, @Size(max = 50) List<@NotBlank @Size(max = 500) String> learningObjectives,
            @Nullable @Valid CourseSettings settings,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> prerequisites) implements CourseCommand, Creation {

        public CreateCourse {
            learningObjectives = Json.list(learningObjectives);
            settings = (settings != null) ? settings : CourseSettings.NONE;
            prerequisites = Json.list(prerequisites);
        }

    }

    /**
     * Creates a draft with everything that another course has, except for instructors,
     * dates and retired items. Assessments are copied as drafts.
     *
     * @param sourceCourseId the course to copy, in any status
     * @param code unique in the organization, ignoring case
     * @param title the title of the source if omitted
     */
    @Requires(Permission.COURSE_AUTHOR)
    record CopyCourse(@NewId @NotNull UUID courseId, @NotNull UUID sourceCourseId,
            @NotBlank @Size(max = 50) String code, @Nullable @Size(max = 300) @Pattern(regexp = NotBlankText.REGEXP,
                    message = NotBlankText.MESSAGE) String title)
            implements
                CourseCommand,
                Creation {
    }

    /** Replaces what is stated about a course. Omitted fields are cleared. */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseCourse(@NotNull UUID courseId, @NotNull @Valid CourseDetails course) implements CourseCommand {
    }

    /** Replaces the learning objectives: what a learner can do after the course. */
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
     * Replaces the list of courses that a learner must have completed before. A course
     * must not require itself, directly or through others.
     *
     * @param prerequisites the codes of courses of the same organization
     */
    @Requires(Permission.COURSE_AUTHOR)
    record SetCoursePrerequisites(@NotNull UUID courseId,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> prerequisites) implements CourseCommand {

        public SetCoursePrerequisites {
            prerequisites = Json.list(prerequisites);
        }

    }

    /** Replaces the settings: how learners enroll and complete the course. */
    @Requires(Permission.COURSE_AUTHOR)
    record ConfigureCourse(@NotNull UUID courseId, @NotNull @Valid CourseSettings settings) implements CourseCommand {
    }

    /**
     * Replaces the first and last day. An omitted day is cleared.
     *
     * @param startsOn the first day
     * @param endsOn the last day
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ScheduleCourse(@NotNull UUID courseId, @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) implements CourseCommand {
    }

    /**
     * Changes the code and frees the former one.
     *
     * @param code unique in the organization, ignoring case
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ChangeCourseCode(@NotNull UUID courseId, @NotBlank @Size(max = 50) String code) implements CourseCommand {
    }

    /**
     * Shows the course to learners. It needs at least one published module with one
     * published unit with one published content or assessment; everything that is missing
     * is listed. What the outline requires becomes its next version.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record PublishCourse(@NotNull UUID courseId) implements CourseCommand {
    }

    /**
     * Makes a published course a draft again, unless a learner was ever enrolled in it.
     * Its items can still only be retired, not removed.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record UnpublishCourse(@NotNull UUID courseId) implements CourseCommand {
    }

    /**
     * Makes what the outline of a published course requires its next version, with which
     * learners begin from now on.
     *
     * @param moveLearners whether learners who began with an earlier version continue
     * with this one; what they did stays done
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ReleaseOutline(@NotNull UUID courseId, boolean moveLearners) implements CourseCommand {
    }

    /** Hides the course from learners and frees its code. Its history stays. */
    @Requires(Permission.COURSE_AUTHOR)
    record ArchiveCourse(@NotNull UUID courseId) implements CourseCommand {
    }

    /** Shows an archived course to learners again. Its code must still be free. */
    @Requires(Permission.COURSE_AUTHOR)
    record RestoreCourse(@NotNull UUID courseId) implements CourseCommand {
    }

}
