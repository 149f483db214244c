package io.annals.command.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.annals.api.attempt.AttemptCommand.ExpireAttempt;
import io.annals.api.attempt.AttemptTimes;

/**
 * Puts attempts on the list whose time will be over. They are ended a little after their
 * deadline, because an answer that was on its way until then still counts; the event says
 * the deadline all the same.
 */
final class AttemptExpiration {

    private final Duration settleImported;

    /**
     * @param settleImported how long an attempt is left alone whose deadline was over
     * when it was recorded
     */
    AttemptExpiration(Duration settleImported) {
        this.settleImported = settleImported;
    }

    static UUID taskOf(UUID attemptId) {
        return Task.id(ExpireAttempt.class, attemptId);
    }

    /**
     * Ends the attempt after its deadline, and after its period of grace if its version
     * of the assessment has one.
     */
    void put(PolicyContext turn, UUID attemptId, UUID assessmentId, int version, Instant deadline, String reason) {
        Duration grace = turn.ledger().gracePeriods().of(assessmentId, version);
        Instant due = AttemptTimes.expiresAt(deadline, grace);
        Instant recordedAt = turn.happened().recordedAt();
        turn.put(taskOf(attemptId), new ExpireAttempt(attemptId), reason,
                due.isAfter(recordedAt) ? due : recordedAt.plus(this.settleImported));
    }

}
