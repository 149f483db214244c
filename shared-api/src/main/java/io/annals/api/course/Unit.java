package io.annals.api.course;

import java.util.Map;

import io.annals.api.Json;
import io.annals.api.RichText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What authors state about a unit of a module.
 *
 * @param type {@code lesson}, {@code assessment} or any other word
 * @param durationMins how long an average learner works on it, in minutes
 * @param settings settings by name, which the platform only stores
 */
public record Unit(@NotBlank @Size(max = 300) String title, @RichText @Nullable @Size(max = 20_000) String description,
        @Nullable @Size(max = 50) String type, @Nullable @PositiveOrZero Integer durationMins,
        Map<String, @Nullable Object> settings) {

    public Unit {
        settings = Json.object(settings);
    }

    /** A unit with nothing but a title. */
    public static Unit titled(String title) {
        return new Unit(title, null, null, null, Map.of());
    }

}
