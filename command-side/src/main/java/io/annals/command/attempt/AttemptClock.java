package io.annals.command.attempt;

import java.time.Duration;
import java.time.Instant;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.attempt.AttemptCommand;
import org.jspecify.annotations.Nullable;

/**
 * The times of an attempt. All are the server's: what a client's clock says does not
 * matter.
 *
 * @param deadline until when it may be answered, exclusive; without end where absent
 * @param grace how long after the deadline it may still be handed in
 * @param dueAt when the assessment should be handed in; at any time where absent
 */
record AttemptClock(@Nullable Instant deadline, Duration grace, @Nullable Instant dueAt) {

    /**
     * The clock of an attempt.
     * @param deadline the attempt's own; the assessment may have been closed before
     */
    static AttemptClock of(@Nullable Instant deadline, AttemptConfiguration terms) {
        return new AttemptClock(earlier(deadline, terms.closedAt()), terms.version().settings().grace(),
                terms.version().dueAt());
    }

    /** The clock of an attempt that is to be answered, for which only its end matters. */
    static AttemptClock until(@Nullable Instant deadline, @Nullable Instant closedAt) {
        return new AttemptClock(earlier(deadline, closedAt), Duration.ZERO, null);
    }

    /**
     * The deadline of an attempt that starts: its time and the learner's extra time after
     * the start, and no later than the assessment's close.
     * @return absent where there is neither
     */
    static @Nullable Instant deadline(Instant start, AssessmentVersion version, int extraMinutes) {
        Integer minutes = version.durationMins();
        Instant timeOver = (minutes != null) ? start.plus(Duration.ofMinutes((long) minutes + extraMinutes)) : null;
        return earlier(timeOver, version.settings().closesAt());
    }

    /** A deadline so much later, and no later than the assessment's close. */
    static Instant extended(Instant deadline, AssessmentVersion version, int extraMinutes) {
        Instant later = deadline.plus(Duration.ofMinutes(extraMinutes));
        Instant closesAt = version.settings().closesAt();
        return (closesAt != null && closesAt.isBefore(later)) ? closesAt : later;
    }

    /**
     * Whether an answer that comes now is late.
     * @throws Refusal {@code deadline-passed} where it is too late
     */
    boolean requireTimeToAnswer(Instant at) {
        requireNotOver(this.deadline, at);
        return this.deadline != null && !at.isBefore(this.deadline);
    }

    /**
     * Makes sure that it may still be handed in.
     * @throws Refusal {@code deadline-passed} where it is too late
     */
    void requireTimeToSubmit(Instant at) {
        requireNotOver(end(), at);
    }

    /**
     * Makes sure that the time is over.
     * @return since when
     * @throws Refusal {@code deadline-not-reached} where it is not
     */
    Instant requireOver(Instant at) {
        Instant end = end();
        if (end == null) {
            throw Refusal.rule("deadline-not-reached", "The attempt has no deadline.");
        }
        if (at.isBefore(end)) {
            throw Refusal.rule("deadline-not-reached", "The attempt may be handed in until " + end + ".",
                    new Violation("attemptId", "must be of an attempt whose time is over"));
        }
        return end;
    }

    /** When nobody can hand it in any more. */
    private @Nullable Instant end() {
        return (this.deadline != null) ? this.deadline.plus(this.grace) : null;
    }

    /**
     * How long after it was due, in seconds, begun ones counted in full; 0 where it was
     * in time.
     */
    long secondsLate(Instant handedIn) {
        if (this.dueAt == null || !handedIn.isAfter(this.dueAt)) {
            return 0;
        }
        Duration late = Duration.between(this.dueAt, handedIn);
        return (late.getNano() > 0) ? late.getSeconds() + 1 : late.getSeconds();
    }

    private static void requireNotOver(@Nullable Instant end, Instant at) {
        if (end != null && at.isAfter(end.plus(AttemptCommand.TOLERANCE))) {
            throw Refusal.rule("deadline-passed", "The time was over at " + end + ".",
                    new Violation("attemptId", "must be of an attempt that still has time"));
        }
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return (one != null) ? one : other;
        }
        return one.isBefore(other) ? one : other;
    }

}
