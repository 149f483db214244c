package io.annals.command.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;

/**
 * That a grader took an attempt out of the queue.
 *
 * @param graderId the user
 * @param until when others may take it again
 */
record GradingClaim(UUID graderId, Instant until) {

    /** How long a claim holds. */
    static final Duration DURATION = Duration.ofHours(1);

    /**
     * Nobody else marks what a grader has claimed.
     * @throws Refusal {@code claimed-by-other}
     */
    void requireOpenTo(UUID grader, Instant at) {
        if (!this.graderId.equals(grader) && at.isBefore(this.until)) {
            throw new Refusal(Kind.CONFLICT, "claimed-by-other", "Another grader has claimed the attempt.",
                    List.of(new Violation("attemptId", "is claimed until " + this.until)));
        }
    }

}
