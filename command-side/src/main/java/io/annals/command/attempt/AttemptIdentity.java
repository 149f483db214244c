package io.annals.command.attempt;

import java.util.UUID;

/** The ids that every event of an attempt carries. */
record AttemptIdentity(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId) {
}
