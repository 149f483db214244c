package io.annals.api.course;

import java.util.UUID;

import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotNull;

/** Commands for the instructors of courses. */
@LocatedAt("/queries/courses/{id}")
public sealed interface InstructorCommand extends CourseCommand {

    /**
     * Makes a user an instructor of the course.
     *
     * @param courseInstructorId the id of the assignment
     * @param userId the user, who must not be an instructor of the course yet
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AssignInstructor(@NotNull UUID courseId, @NewId @NotNull UUID courseInstructorId, @NotNull UUID userId,
            @NotNull InstructorRole role) implements InstructorCommand {
    }

    /**
     * Gives an instructor another role. The last lead of a published course must stay
     * lead.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ChangeInstructorRole(@NotNull UUID courseId, @NotNull UUID courseInstructorId,
            @NotNull InstructorRole role) implements InstructorCommand {
    }

    /** Removes an instructor. The last lead of a published course must stay. */
    @Requires(Permission.COURSE_AUTHOR)
    record RemoveInstructor(@NotNull UUID courseId, @NotNull UUID courseInstructorId) implements InstructorCommand {
    }

}
