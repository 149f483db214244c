package io.annals.command.enrollment;

import java.math.BigDecimal;
import java.util.UUID;

import io.annals.api.assessment.AssessmentVersion;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an attempt.
 *
 * @param score absent if the attempt no longer counts
 * @param version the assessment version of the attempt
 */
public record AttemptOutcome(UUID assessmentId, UUID attemptId, int attemptNumber, @Nullable BigDecimal score,
        AssessmentVersion version) {
}
