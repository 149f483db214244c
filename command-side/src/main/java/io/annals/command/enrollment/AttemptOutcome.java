package io.annals.command.enrollment;

import java.math.BigDecimal;
import java.util.UUID;

import io.annals.api.assessment.AssessmentVersion;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt.
 *
 * @param score absent where the attempt no longer counts
 * @param version the version of the assessment that was attempted
 */
public record AttemptOutcome(UUID assessmentId, UUID attemptId, int attemptNumber, @Nullable BigDecimal score,
        AssessmentVersion version) {
}
