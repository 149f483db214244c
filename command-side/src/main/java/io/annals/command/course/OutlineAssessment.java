package io.annals.command.course;

import java.util.UUID;

/**
 * An assessment in its unit.
 *
 * @param published whether it was ever
 * @param required whether a learner must pass it
 */
record OutlineAssessment(UUID assessmentId, UUID unitId, boolean published, boolean required) {
}
