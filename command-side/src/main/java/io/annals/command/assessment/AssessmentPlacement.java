package io.annals.command.assessment;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a course knows of an assessment that was released.
 *
 * @param required whether a learner must pass it
 * @param weight the share in the course's mark, in percent
 */
record AssessmentPlacement(UUID assessmentId, UUID courseId, UUID unitId, boolean required, int maxScore,
        @Nullable BigDecimal weight) {
}
