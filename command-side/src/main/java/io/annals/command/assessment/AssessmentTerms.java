package io.annals.command.assessment;

import java.util.UUID;

import io.annals.api.assessment.AssessmentVersion;

/**
 * What an attempt that starts now needs to know about its assessment.
 *
 * @param unitId the unit that the assessment is placed in
 * @param version the version that the attempt keeps
 */
public record AssessmentTerms(UUID assessmentId, UUID courseId, UUID unitId, AssessmentVersion version) {
}
