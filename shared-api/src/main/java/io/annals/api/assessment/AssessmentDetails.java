package io.annals.api.assessment;

import io.annals.api.RichText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What authors state about an assessment, apart from how it is taken and graded.
 *
 * @param type a type of your own, such as {@code exam} or {@code assignment}
 */
public record AssessmentDetails(@NotBlank @Size(max = 300) String title,
        @RichText @Nullable @Size(max = 20_000) String description, @NotBlank @Size(max = 50) String type) {

    /** An assessment without description. */
    public static AssessmentDetails of(String title, String type) {
        return new AssessmentDetails(title, null, type);
    }

}
