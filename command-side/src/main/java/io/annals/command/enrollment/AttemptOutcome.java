package io.annals.command.enrollment;

import java.util.UUID;

import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an attempt.
 *
 * @param score the exact score; absent if the attempt no longer counts
 * @param version the assessment version of the attempt
 */
public record AttemptOutcome(UUID assessmentId, UUID attemptId, int attemptNumber, @Nullable Fraction score,
        AssessmentVersion version) {
}
