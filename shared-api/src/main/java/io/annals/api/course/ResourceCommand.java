package io.annals.api.course;

import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.NewId;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What can be asked of the resources of contents: files and pages that go with them. */
@LocatedAt("/queries/courses/{id}")
public sealed interface ResourceCommand extends CourseCommand {

    /** An address on the web, so that no link runs a script. */
    String WEB_ADDRESS = "https?://[^\\s<>\"]+";

    /**
     * Adds a resource at the end of those of a content, which has at most 1,000.
     *
     * @param type {@code file}, {@code link}, {@code transcript}, … as the author says
     * @param url where it is, with {@code https} or {@code http}
     * @param mimeType as {@code application/pdf}
     */
    @Requires(Permission.COURSE_AUTHOR)
    record AttachResource(@NotNull UUID courseId, @NotNull UUID contentId, @NewId @NotNull UUID resourceId,
            @NotBlank @Size(max = 50) String type, @NotBlank @Size(max = 300) String title,
            @NotNull @Size(max = 2_000) @Pattern(regexp = WEB_ADDRESS) String url,
            @Nullable @Size(max = 100) String mimeType, @Nullable @PositiveOrZero Long sizeBytes,
            Map<String, @Nullable Object> metadata) implements ResourceCommand {

        public AttachResource {
            metadata = Json.object(metadata);
        }

    }

    /**
     * Says anew what the resource is. What is left out is then absent.
     *
     * @param type {@code file}, {@code link}, {@code transcript}, … as the author says
     * @param url where it is, with {@code https} or {@code http}
     * @param mimeType as {@code application/pdf}
     */
    @Requires(Permission.COURSE_AUTHOR)
    record ReviseResource(@NotNull UUID courseId, @NotNull UUID resourceId, @NotBlank @Size(max = 50) String type,
            @NotBlank @Size(max = 300) String title,
            @NotNull @Size(max = 2_000) @Pattern(regexp = WEB_ADDRESS) String url,
            @Nullable @Size(max = 100) String mimeType, @Nullable @PositiveOrZero Long sizeBytes,
            Map<String, @Nullable Object> metadata) implements ResourceCommand {

        public ReviseResource {
            metadata = Json.object(metadata);
        }

    }

    /**
     * Moves a resource to another place.
     *
     * @param position its new place among the resources of its content, from 1
     */
    @Requires(Permission.COURSE_AUTHOR)
    record MoveResource(@NotNull UUID courseId, @NotNull UUID resourceId,
            @Positive int position) implements ResourceCommand {
    }

    /** Takes a resource away; unlike a content it has no learner's records. */
    @Requires(Permission.COURSE_AUTHOR)
    record RemoveResource(@NotNull UUID courseId, @NotNull UUID resourceId) implements ResourceCommand {
    }

}
