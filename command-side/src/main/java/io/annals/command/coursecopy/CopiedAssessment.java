package io.annals.command.coursecopy;

import java.util.UUID;

/**
 * An assessment to be copied with its course.
 *
 * @param sourceId the original
 * @param assessmentId the copy
 * @param unitId the unit of the copy
 */
record CopiedAssessment(UUID sourceId, UUID assessmentId, UUID unitId) {
}
