package io.annals.command.automation.attempt;

import java.util.UUID;

import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.command.automation.policy.Policy;
import io.annals.command.automation.policy.PolicyContext;
import io.annals.command.automation.policy.PolicyReactions;

/** Ends an attempt at its deadline, unless it ended before. */
public final class WhenAttemptStartedThenExpireAtItsDeadline implements Policy {

    private static final String REASON = "The time for the attempt was over.";

    private final AttemptExpiration expiration;

    public WhenAttemptStartedThenExpireAtItsDeadline(AttemptExpiration expiration) {
        this.expiration = expiration;
    }

    @Override
    public void register(PolicyReactions reactions) {
        reactions.on(AttemptStarted.class, this::expireAtItsDeadline)
            .on(AttemptExtended.class, this::expireLater)
            .on(AttemptSubmitted.class, (event, context) -> cancel(event.attemptId(), context))
            .on(AttemptExpired.class, (event, context) -> cancel(event.attemptId(), context))
            .on(AttemptVoided.class, (event, context) -> cancel(event.attemptId(), context));
    }

    private void expireAtItsDeadline(AttemptStarted started, PolicyContext context) {
        if (started.deadline() != null) {
            this.expiration.schedule(context, started.attemptId(), started.assessmentId(), started.assessmentVersion(),
                    started.deadline(), REASON);
        }
    }

    /** More time does not help in a closed assessment. */
    private void expireLater(AttemptExtended extended, PolicyContext context) {
        OpenAttempts attempts = OpenAttempts.in(context);
        attempts.find(extended.attemptId())
            .filter((attempt) -> attempt.inProgress() && !attempt.closed())
            .ifPresent((attempt) -> {
                attempts.moveDeadline(attempt.attemptId(), extended.deadline());
                this.expiration.schedule(context, attempt.attemptId(), attempt.assessmentId(), attempt.version(),
                        extended.deadline(), REASON);
            });
    }

    private static void cancel(UUID attemptId, PolicyContext context) {
        context.cancel(AttemptExpiration.taskOf(attemptId));
    }

}
