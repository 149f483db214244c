package io.annals.api.course;

import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import io.annals.api.RichText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked of the contents of a course's units. */
@LocatedAt("/queries/courses/{id}")
public sealed interface ContentCommand extends CourseCommand {

    /**
     * Adds a content at the end of a unit, which has at most 1,000.
     *
     * @param type {@code page}, {@code video}, {@code forum}, … as the author says
     * @param contentData the content itself or where it is, by type; its texts may be
     * HTML
     * @param estimatedDuration minutes
     * @param published whether learners may see it at once
     * @param required whether a learner must complete it; absent: yes
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AddContent(@NotNull UUID courseId, @NotNull UUID unitId, @NewId @NotNull UUID contentId,
            @NotBlank @Size(max = 50) String type, @NotBlank @Size(max = 300) String title,
            @RichText Map<String, @Nullable Object> contentData, @Nullable @PositiveOrZero Integer estimatedDuration,
            Map<String, @Nullable Object> metadata, boolean published,
            @Nullable Boolean required) implements ContentCommand {

        public AddContent {
            contentData = Json.object(contentData);
            metadata = Json.object(metadata);
            required = !Boolean.FALSE.equals(required);
        }

    }

    /**
     * Writes a content anew. What is left out is then absent.
     *
     * @param type {@code page}, {@code video}, {@code forum}, … as the author says
     * @param contentData the content itself or where it is, by type; its texts may be
     * HTML
     * @param estimatedDuration minutes
     * @param required whether a learner must complete it, from the next version of the
     * outline on; absent: yes
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseContent(@NotNull UUID courseId, @NotNull UUID contentId, @NotBlank @Size(max = 50) String type,
            @NotBlank @Size(max = 300) String title, @RichText Map<String, @Nullable Object> contentData,
            @Nullable @PositiveOrZero Integer estimatedDuration, Map<String, @Nullable Object> metadata,
            @Nullable Boolean required) implements ContentCommand {

        public ReviseContent {
            contentData = Json.object(contentData);
            metadata = Json.object(metadata);
            required = !Boolean.FALSE.equals(required);
        }

    }

    /**
     * Moves a content to another place.
     *
     * @param unitId the unit that it belongs to afterward
     * @param position its new place among the contents of that unit, from 1
     */
    @Requires(Permission.COURSE_AUTHOR)
    record MoveContent(@NotNull UUID courseId, @NotNull UUID contentId, @NotNull UUID unitId,
            @Positive int position) implements ContentCommand {
    }

    /** Lets learners see a content; publishing it twice changes nothing. */
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
