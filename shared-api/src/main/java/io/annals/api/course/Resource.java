package io.annals.api.course;

import java.util.Map;

import io.annals.api.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What authors state about a resource: a file or page that goes with a content.
 *
 * @param type {@code file}, {@code link}, {@code transcript} or any other word
 * @param url its address, with {@code https} or {@code http}
 * @param mimeType such as {@code application/pdf}
 * @param metadata further facts, by name, which the platform only stores
 */
public record Resource(@NotBlank @Size(max = 50) String type, @NotBlank @Size(max = 300) String title,
        @NotNull @Size(max = 2_000) @Pattern(regexp = WEB_ADDRESS,
                message = "must be a web address such as https://example.org/page") String url,
        @Nullable @Size(max = 100) String mimeType, @Nullable @PositiveOrZero Long sizeBytes,
        Map<String, @Nullable Object> metadata) {

    /**
     * An address on the web, so that no link runs a script: the scheme in any case, a
     * host, and optionally a port and a path.
     */
    private static final String WEB_ADDRESS = "[Hh][Tt][Tt][Pp][Ss]?://([^\\s<>\"/?#@]+@)?"
            + "(\\[[0-9A-Fa-f:.]+\\]|[\\p{L}\\p{N}][^\\s<>\"/?#@:\\[\\]]*)(:[0-9]+)?([/?#][^\\s<>\"]*)?";

    public Resource {
        metadata = Json.object(metadata);
    }

}
