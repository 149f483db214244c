package io.annals.command.automation.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.annals.api.attempt.AttemptCommand.ExpireAttempt;
import io.annals.api.attempt.AttemptTimes;
import io.annals.command.automation.policy.PolicyContext;
import io.annals.command.automation.task.Task;

/**
 * Schedules the end of attempts that have a deadline. The command is sent a little after
 * the deadline, because answers that were under way by then still count; the event
 * records the deadline itself.
 */
public final class AttemptExpiration {

    private final Duration settleImported;

    /**
     * @param settleImported how long an attempt is left in progress whose deadline was
     * over when its start was recorded: the import still has to record how it ended
     */
    public AttemptExpiration(Duration settleImported) {
        this.settleImported = settleImported;
    }

    static UUID taskOf(UUID attemptId) {
        return Task.id(ExpireAttempt.class, attemptId);
    }

    /**
     * Schedules the end of the attempt after its deadline and after the grace period of
     * its version of the assessment.
     */
    void schedule(PolicyContext context, UUID attemptId, UUID assessmentId, int version, Instant deadline,
            String reason) {
        Duration grace = GracePeriods.in(context).of(assessmentId, version);
        Instant due = AttemptTimes.expiresAt(deadline, grace);
        Instant recordedAt = context.event().recordedAt();
        context.schedule(taskOf(attemptId), new ExpireAttempt(attemptId), reason,
                due.isAfter(recordedAt) ? due : recordedAt.plus(this.settleImported));
    }

}
