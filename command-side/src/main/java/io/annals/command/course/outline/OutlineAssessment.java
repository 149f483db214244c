package io.annals.command.course.outline;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An assessment in its unit.
 *
 * @param published whether it was ever published
 * @param required whether a learner must pass it
 * @param maxScore the best score; absent if it was not stated
 * @param weight its share in the final grade, in percent; absent if it has none
 */
public record OutlineAssessment(UUID assessmentId, UUID unitId, boolean published, boolean required,
        @Nullable BigDecimal maxScore, @Nullable BigDecimal weight) {
}
