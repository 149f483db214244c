package io.annals.command.automation;

import java.time.Instant;
import java.util.Objects;

import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;

/** Ends the attempts in progress of an assessment that nobody can go on with. */
final class WhenAssessmentClosedThenExpireItsAttempts implements Policy {

    private static final String REASON = "The assessment was closed.";

    private final AttemptExpiration expiry;

    WhenAssessmentClosedThenExpireItsAttempts(AttemptExpiration expiry) {
        this.expiry = expiry;
    }

    @Override
    public void follow(PolicyReactions reactions) {
        reactions.on(AssessmentClosed.class, this::expireItsAttempts);
    }

    private void expireItsAttempts(AssessmentClosed closed, PolicyContext turn) {
        Instant closedAt = closed.occurredAt();
        OpenAttempts attempts = turn.ledger().attempts();
        attempts.closeAll(closed.assessmentId(), closedAt);
        attempts.inProgressAt(closed.assessmentId())
            .forEach((attempt) -> this.expiry.put(turn, attempt.attemptId(), attempt.assessmentId(), attempt.version(),
                    Objects.requireNonNullElse(attempt.deadline(), closedAt), REASON));
    }

}
