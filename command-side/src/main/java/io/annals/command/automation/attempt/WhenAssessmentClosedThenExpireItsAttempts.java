package io.annals.command.automation.attempt;

import java.time.Instant;
import java.util.Objects;

import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.command.automation.policy.Policy;
import io.annals.command.automation.policy.PolicyContext;
import io.annals.command.automation.policy.PolicyReactions;

/** Ends the attempts in progress when their assessment is closed. */
public final class WhenAssessmentClosedThenExpireItsAttempts implements Policy {

    private static final String REASON = "The assessment was closed.";

    private final AttemptExpiration expiration;

    public WhenAssessmentClosedThenExpireItsAttempts(AttemptExpiration expiration) {
        this.expiration = expiration;
    }

    @Override
    public void register(PolicyReactions reactions) {
        reactions.on(AssessmentClosed.class, this::expireItsAttempts);
    }

    private void expireItsAttempts(AssessmentClosed closed, PolicyContext context) {
        Instant closedAt = closed.occurredAt();
        OpenAttempts attempts = OpenAttempts.in(context);
        attempts.closeAll(closed.assessmentId(), closedAt);
        attempts.inProgressAt(closed.assessmentId())
            .forEach((attempt) -> this.expiration.schedule(context, attempt.attemptId(), attempt.assessmentId(),
                    attempt.version(), Objects.requireNonNullElse(attempt.deadline(), closedAt), REASON));
    }

}
