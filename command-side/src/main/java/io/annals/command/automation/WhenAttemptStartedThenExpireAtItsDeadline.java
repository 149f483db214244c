package io.annals.command.automation;

import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;

/** Ends an attempt that has a deadline once it is over, unless it ended before. */
final class WhenAttemptStartedThenExpireAtItsDeadline implements Policy {

    private static final String REASON = "The time for the attempt was over.";

    private final AttemptExpiration expiry;

    WhenAttemptStartedThenExpireAtItsDeadline(AttemptExpiration expiry) {
        this.expiry = expiry;
    }

    @Override
    public void follow(PolicyReactions reactions) {
        reactions.on(AttemptStarted.class, this::expireAtItsDeadline)
            .on(AttemptExtended.class, this::expireLater)
            .on(AttemptSubmitted.class, (is, turn) -> turn.takeBack(AttemptExpiration.taskOf(is.attemptId())))
            .on(AttemptExpired.class, (is, turn) -> turn.takeBack(AttemptExpiration.taskOf(is.attemptId())))
            .on(AttemptVoided.class, (is, turn) -> turn.takeBack(AttemptExpiration.taskOf(is.attemptId())));
    }

    private void expireAtItsDeadline(AttemptStarted started, PolicyContext turn) {
        if (started.deadline() != null) {
            this.expiry.put(turn, started.attemptId(), started.assessmentId(), started.assessmentVersion(),
                    started.deadline(), REASON);
        }
    }

    /** The end of a closed assessment comes before any deadline. */
    private void expireLater(AttemptExtended extended, PolicyContext turn) {
        OpenAttempts attempts = turn.ledger().attempts();
        attempts.find(extended.attemptId())
            .filter((attempt) -> attempt.inProgress() && !attempt.closed())
            .ifPresent((attempt) -> {
                attempts.moveDeadline(attempt.attemptId(), extended.deadline());
                this.expiry.put(turn, attempt.attemptId(), attempt.assessmentId(), attempt.version(),
                        extended.deadline(), REASON);
            });
    }

}
