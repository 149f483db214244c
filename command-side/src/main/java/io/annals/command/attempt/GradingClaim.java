package io.annals.command.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.Times;

/**
 * A grader's claim of an attempt in the grading queue.
 *
 * @param graderId the user
 * @param until when other graders can claim it again
 */
record GradingClaim(UUID graderId, Instant until) {

    static final Duration DURATION = Duration.ofHours(1);

    /**
     * @throws Refusal {@code claimed-by-other} if the claim is another grader's and still
     * holds
     */
    void requireOpenTo(UUID grader, Instant at) {
        if (!this.graderId.equals(grader) && at.isBefore(this.until)) {
            throw new Refusal(Kind.CONFLICT, "claimed-by-other", "Another grader has claimed the attempt.",
                    List.of(new Violation("attemptId",
                            "must not be claimed by another grader; it is claimed until " + Times.text(this.until))));
        }
    }

}
