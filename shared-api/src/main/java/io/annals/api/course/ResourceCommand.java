package io.annals.api.course;

import java.util.UUID;

import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** Commands for resources, the files and pages that go with contents. */
@LocatedAt("/queries/courses/{id}")
public sealed interface ResourceCommand extends CourseCommand {

    /** Adds a resource at the end of a content, which has at most 1,000. */
    @Requires(Permission.COURSE_AUTHOR)
    record AttachResource(@NotNull UUID courseId, @NotNull UUID contentId, @NewId @NotNull UUID resourceId,
            @NotNull @Valid Resource resource) implements ResourceCommand {
    }

    /** Replaces what is stated about a resource. Omitted fields are cleared. */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseResource(@NotNull UUID courseId, @NotNull UUID resourceId,
            @NotNull @Valid Resource resource) implements ResourceCommand {
    }

    /**
     * Moves a resource within its content.
     *
     * @param position its new place among the resources of its content, from 1
     */
    @Requires(Permission.COURSE_AUTHOR)
    record MoveResource(@NotNull UUID courseId, @NotNull UUID resourceId,
            @Positive int position) implements ResourceCommand {
    }

    /**
     * Removes a resource, also from a published course: no learner's records refer to it.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record RemoveResource(@NotNull UUID courseId, @NotNull UUID resourceId) implements ResourceCommand {
    }

}
