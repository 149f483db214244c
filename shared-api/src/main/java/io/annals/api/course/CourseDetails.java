package io.annals.api.course;

import java.util.Map;

import io.annals.api.Json;
import io.annals.api.RichText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What authors state about a course.
 *
 * @param difficultyLevel a level of your own, such as {@code beginner}
 * @param durationHours how long an average learner works on it, in hours
 * @param metadata further facts, by name, which the platform only stores
 */
public record CourseDetails(@NotBlank @Size(max = 300) String title,
        @RichText @Nullable @Size(max = 20_000) String description, @Nullable @Size(max = 100) String category,
        @Nullable @Size(max = 50) String difficultyLevel, @Nullable @PositiveOrZero Integer durationHours,
        Map<String, @Nullable Object> metadata) {

    public CourseDetails {
        metadata = Json.object(metadata);
    }

    /** A course with nothing but a title. */
    public static CourseDetails titled(String title) {
        return new CourseDetails(title, null, null, null, null, Map.of());
    }

    /** The same under another title. */
    public CourseDetails withTitle(String other) {
        return new CourseDetails(other, this.description, this.category, this.difficultyLevel, this.durationHours,
                this.metadata);
    }

}
