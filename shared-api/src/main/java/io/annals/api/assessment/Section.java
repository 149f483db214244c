package io.annals.api.assessment;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What authors state about a section of an assessment.
 *
 * @param drawCount how many of its questions an attempt gets, selected at random; its
 * questions must then all have the same points. All if absent
 */
public record Section(@Nullable @Size(max = 300) String title, @Nullable @Positive Integer drawCount) {

    /**
     * The section that an assessment is created with: all its questions, without title.
     */
    public static final Section UNTITLED = new Section(null, null);

}
