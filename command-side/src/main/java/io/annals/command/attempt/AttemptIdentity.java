package io.annals.command.attempt;

import java.util.UUID;

/** Whose attempt at what it is, as all its events say. */
record AttemptIdentity(UUID attemptId, UUID enrollmentId, UUID userId, UUID assessmentId) {
}
