package io.annals.api.course;

import java.util.Map;

import io.annals.api.Json;
import io.annals.api.RichText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What authors state about a content of a unit: a page, a video, a forum and so on.
 *
 * @param type {@code page}, {@code video}, {@code forum} or any other word
 * @param contentData the content itself or where it is found, depending on the type. The
 * texts of fields named {@code html}, {@code body} or {@code text}, at any depth, are
 * HTML; all others, such as {@code code}, are stored as they are
 * @param estimatedDuration how long an average learner works on it, in minutes
 * @param metadata further facts, by name, which the platform only stores
 * @param required whether learners must complete it, from the next version of the outline
 * on; true if omitted
 */
public record Content(@NotBlank @Size(max = 50) String type, @NotBlank @Size(max = 300) String title,
        @RichText(fields = {
                "html", "body", "text" }) Map<String, @Nullable Object> contentData,
        @Nullable @PositiveOrZero Integer estimatedDuration, Map<String, @Nullable Object> metadata,
        @Nullable Boolean required){

    public Content {
        contentData = Json.object(contentData);
        metadata = Json.object(metadata);
        required = Json.trueIfAbsent(required);
    }

    /** A content with nothing but a type and a title, which learners must complete. */
    public static Content titled(String type, String title) {
        return new Content(type, title, Map.of(), null, Map.of(), true);
    }

    /** Whether learners must complete it. */
    public boolean mustBeCompleted() {
        return Boolean.TRUE.equals(this.required);
    }

    /** The content without its data and metadata. */
    public Content withoutMaterial() {
        return new Content(this.type, this.title, Map.of(), this.estimatedDuration, Map.of(), this.required);
    }

}
