package io.annals.command.coursecopy;

import java.util.UUID;

/**
 * An assessment that the copy of a course has too.
 *
 * @param sourceId the one that is copied
 * @param assessmentId its copy
 * @param unitId the unit of the copied course
 */
record CopiedAssessment(UUID sourceId, UUID assessmentId, UUID unitId) {
}
