package io.annals.command.assessment;

import java.math.BigDecimal;
import java.util.UUID;

import io.annals.api.assessment.AssessmentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What a course records about a released assessment.
 *
 * @param required whether a learner must pass it
 * @param weight the assessment's part of the course grade, in percent
 */
record AssessmentPlacement(UUID assessmentId, UUID courseId, UUID unitId, boolean required, BigDecimal maxScore,
        @Nullable BigDecimal weight) {

    static AssessmentPlacement of(UUID assessmentId, UUID courseId, UUID unitId,
            AssessmentConfiguration configuration) {
        return new AssessmentPlacement(assessmentId, courseId, unitId, configuration.settings().mustBePassed(),
                configuration.maxScore(), configuration.weight());
    }

}
