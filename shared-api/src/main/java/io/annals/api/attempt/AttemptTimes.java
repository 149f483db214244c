package io.annals.api.attempt;

import java.time.Duration;
import java.time.Instant;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.Times;
import org.jspecify.annotations.Nullable;

/**
 * Until when an attempt may be answered and submitted. All times are the server's; what a
 * client's clock shows does not matter.
 *
 * @param answerUntil exclusive; absent if there is no time limit
 * @param submitUntil {@code answerUntil} plus the grace period; absent if there is no
 * time limit
 */
public record AttemptTimes(@Nullable Instant answerUntil, @Nullable Instant submitUntil) {

    /**
     * How long after its time an answer or a submission is still accepted, because it may
     * have been under way.
     */
    public static final Duration TOLERANCE = Duration.ofSeconds(5);

    /**
     * The times of an attempt.
     * @param deadline the attempt's deadline; absent if it has none
     * @param closedAt when the assessment was closed, which may be before the deadline;
     * absent if it is open
     * @param grace the assessment's grace period
     */
    public static AttemptTimes of(@Nullable Instant deadline, @Nullable Instant closedAt, Duration grace) {
        Instant end = earlier(deadline, closedAt);
        return new AttemptTimes(end, (end != null) ? end.plus(grace) : null);
    }

    /**
     * The deadline of an attempt that starts now: the start plus the time limit and the
     * learner's extra time, but no later than the assessment closes.
     * @param durationMins the assessment's time limit; absent if it has none
     * @param closesAt when the assessment closes; absent if it stays open
     */
    public static @Nullable Instant deadline(Instant start, @Nullable Integer durationMins, int extraMinutes,
            @Nullable Instant closesAt) {
        Instant timeLimit = (durationMins != null) ? start.plus(Duration.ofMinutes((long) durationMins + extraMinutes))
                : null;
        return earlier(timeLimit, closesAt);
    }

    /** The deadline moved by some minutes, but no later than the assessment closes. */
    public static Instant extended(Instant deadline, int extraMinutes, @Nullable Instant closesAt) {
        Instant later = deadline.plus(Duration.ofMinutes(extraMinutes));
        return (closesAt != null && closesAt.isBefore(later)) ? closesAt : later;
    }

    /**
     * When the platform expires an attempt that is still in progress: no sooner than a
     * submission that is under way can arrive.
     * @param deadline until when it may be answered
     * @param grace the assessment's grace period
     */
    public static Instant expiresAt(Instant deadline, Duration grace) {
        return deadline.plus(grace).plus(TOLERANCE);
    }

    /**
     * How late an attempt was submitted, in seconds rounded up; 0 if it was in time.
     * @param dueAt when the assessment was due; absent if at any time
     */
    public static long secondsLate(@Nullable Instant dueAt, Instant submittedAt) {
        if (dueAt == null || !submittedAt.isAfter(dueAt)) {
            return 0;
        }
        Duration late = Duration.between(dueAt, submittedAt);
        return (late.getNano() > 0) ? late.getSeconds() + 1 : late.getSeconds();
    }

    /** The seconds left to answer, at least 0; absent if there is no time limit. */
    public @Nullable Long secondsLeft(Instant now) {
        return (this.answerUntil != null) ? Math.max(0, Duration.between(now, this.answerUntil).toSeconds()) : null;
    }

    /**
     * @return whether an answer that arrives now is late, within the tolerance
     * @throws Refusal {@code deadline-passed} if it is too late
     */
    public boolean requireTimeToAnswer(Instant at) {
        requireBefore(this.answerUntil, at);
        return this.answerUntil != null && !at.isBefore(this.answerUntil);
    }

    /**
     * @throws Refusal {@code deadline-passed} if it is too late to submit
     */
    public void requireTimeToSubmit(Instant at) {
        requireBefore(this.submitUntil, at);
    }

    /**
     * @return when the time to submit ended
     * @throws Refusal {@code deadline-not-reached} if it has not ended
     */
    public Instant requireOver(Instant at) {
        if (this.submitUntil == null) {
            throw Refusal.rule("deadline-not-reached", "The attempt has no deadline.");
        }
        if (at.isBefore(this.submitUntil)) {
            throw Refusal.rule("deadline-not-reached",
                    "The attempt can be submitted until " + Times.text(this.submitUntil) + ".",
                    new Violation("attemptId", "must be an attempt whose deadline has passed"));
        }
        return this.submitUntil;
    }

    private static void requireBefore(@Nullable Instant end, Instant at) {
        if (end != null && at.isAfter(end.plus(TOLERANCE))) {
            throw Refusal.rule("deadline-passed", "The time for the attempt ended at " + Times.text(end) + ".",
                    new Violation("attemptId", "must be an attempt whose deadline has not passed"));
        }
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return (one != null) ? one : other;
        }
        return one.isBefore(other) ? one : other;
    }

}
