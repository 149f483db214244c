package io.annals.api.course;

import java.util.UUID;

import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotNull;

/** What can be asked about who teaches a course. */
@LocatedAt("/queries/courses/{id}")
public sealed interface InstructorCommand extends CourseCommand {

    /**
     * Lets a user teach the course.
     *
     * @param courseInstructorId names the assignment from now on
     * @param userId who teaches; at most once in a course
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AssignInstructor(@NotNull UUID courseId, @NewId @NotNull UUID courseInstructorId, @NotNull UUID userId,
            @NotNull InstructorRole role) implements InstructorCommand {
    }

    /**
     * Gives an instructor another role; the last lead of a published course stays lead.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ChangeInstructorRole(@NotNull UUID courseId, @NotNull UUID courseInstructorId,
            @NotNull InstructorRole role) implements InstructorCommand {
    }

    /** Ends an assignment; the last lead of a published course stays. */
    @Requires(Permission.COURSE_AUTHOR)
    record RemoveInstructor(@NotNull UUID courseId, @NotNull UUID courseInstructorId) implements InstructorCommand {
    }

}
