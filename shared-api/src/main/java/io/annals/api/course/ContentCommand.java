package io.annals.api.course;

import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** Commands for the contents of units. */
@LocatedAt("/queries/courses/{id}")
public sealed interface ContentCommand extends CourseCommand {

    /**
     * Adds a content at the end of a unit, which has at most 1,000.
     *
     * @param published whether learners of a published course see it; true if omitted
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AddContent(@NotNull UUID courseId, @NotNull UUID unitId, @NewId @NotNull UUID contentId,
            @NotNull @Valid Content content, @Nullable Boolean published) implements ContentCommand {

        public AddContent {
            published = Json.trueIfAbsent(published);
        }

    }

    /** Replaces what is stated about a content. Omitted fields are cleared. */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseContent(@NotNull UUID courseId, @NotNull UUID contentId,
            @NotNull @Valid Content content) implements ContentCommand {
    }

    /**
     * Moves a content within its unit or to another one.
     *
     * @param unitId the unit to which it is moved
     * @param position its new place among the contents of that unit, from 1
     */
    @Requires(Permission.COURSE_AUTHOR)
    record MoveContent(@NotNull UUID courseId, @NotNull UUID contentId, @NotNull UUID unitId,
            @Positive int position) implements ContentCommand {
    }

    /** Shows a draft content to learners. Publishing it twice changes nothing. */
    @Requires(Permission.COURSE_AUTHOR)
    record PublishContent(@NotNull UUID courseId, @NotNull UUID contentId) implements ContentCommand {
    }

    /**
     * Takes a content out of use for good. It keeps its place and what learners did with
     * it.
     */
    @Requires(Permission.COURSE_AUTHOR)
    record RetireContent(@NotNull UUID courseId, @NotNull UUID contentId) implements ContentCommand {
    }

    /** Removes a content with its resources from a course that was never published. */
    @Requires(Permission.COURSE_AUTHOR)
    record RemoveContent(@NotNull UUID courseId, @NotNull UUID contentId) implements ContentCommand {
    }

}
