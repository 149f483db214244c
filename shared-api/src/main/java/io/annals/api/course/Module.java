package io.annals.api.course;

import java.util.List;
import java.util.Map;

import io.annals.api.Json;
import io.annals.api.RichText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What authors state about a module of a course.
 *
 * @param durationMins how long an average learner works on it, in minutes
 * @param learningObjectives what a learner can do after it
 * @param metadata further facts, by name, which the platform only stores
 */
public record Module(@NotBlank @Size(max = 300) String title,
        @RichText @Nullable @Size(max = 20_000) String description, @Nullable @PositiveOrZero Integer durationMins,
        @Size(max = 50) List<@NotBlank @Size(max = 500) String> learningObjectives,
        Map<String, @Nullable Object> metadata) {

    public Module {
        learningObjectives = Json.list(learningObjectives);
        metadata = Json.object(metadata);
    }

    /** A module with nothing but a title. */
    public static Module titled(String title) {
        return new Module(title, null, null, List.of(), Map.of());
    }

}
