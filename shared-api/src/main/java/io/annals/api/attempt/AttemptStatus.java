package io.annals.api.attempt;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;
import io.annals.api.Refusal;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.GradingReleased;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.api.attempt.GradingEvent.ResponseGraded;

/** The life cycle of an attempt. */
public enum AttemptStatus {

    /** The learner is working on it. */
    IN_PROGRESS,
    /** Submitted; at least one answer waits for a grader. */
    SUBMITTED,
    /** It has its first score. */
    GRADED,
    /** Its score was changed after it was first graded. */
    REGRADED,
    /** Abandoned at its deadline, without a score. */
    EXPIRED,
    /** It does not count, whatever score it had. */
    VOIDED;

    /**
     * The stable name: {@code in_progress}, {@code submitted}, {@code graded},
     * {@code regraded}, {@code expired}, {@code voided}.
     */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no status has the code
     */
    @JsonCreator
    public static AttemptStatus of(String code) {
        return Codes.find(values(), AttemptStatus::code, code);
    }

    /**
     * The status that an event leads to; empty if the event leaves the status as it is.
     */
    public static Optional<AttemptStatus> after(AttemptEvent event) {
        return switch (event) {
            case AttemptStarted started -> Optional.of(IN_PROGRESS);
            case AttemptSubmitted submitted -> Optional.of(SUBMITTED);
            case AttemptExpired expired -> Optional.of(expired.handedIn() ? SUBMITTED : EXPIRED);
            case AttemptVoided voided -> Optional.of(VOIDED);
            case AttemptGraded graded -> Optional.of(GRADED);
            case AttemptRegraded regraded -> Optional.of(REGRADED);
            case AnswerSaved saved -> Optional.empty();
            case AttemptExtended extended -> Optional.empty();
            case AnswersMarked marked -> Optional.empty();
            case GradingClaimed claimed -> Optional.empty();
            case GradingReleased released -> Optional.empty();
            case ResponseGraded graded -> Optional.empty();
            case MarksCorrected corrected -> Optional.empty();
        };
    }

    /** Whether the attempt has a score that counts. */
    public boolean hasScore() {
        return this == GRADED || this == REGRADED;
    }

    /** Whether the attempt was submitted, graded or not, and counts. */
    public boolean isHandedIn() {
        return this == SUBMITTED || hasScore();
    }

    /**
     * @throws Refusal {@code already-submitted}, {@code attempt-voided} or
     * {@code attempt-expired} unless the attempt is in progress
     */
    public void requireInProgress() {
        if (isHandedIn()) {
            throw Refusal.rule("already-submitted", "The attempt has been submitted.");
        }
        requireNotEnded();
    }

    /**
     * @throws Refusal {@code attempt-voided}, {@code attempt-expired} or
     * {@code not-submitted} unless the attempt was submitted
     */
    public void requireHandedIn() {
        requireNotEnded();
        if (this == IN_PROGRESS) {
            throw Refusal.rule("not-submitted", "The attempt has not been submitted yet.");
        }
    }

    /**
     * @throws Refusal as {@link #requireHandedIn()}, and {@code already-graded} if it has
     * a score
     */
    public void requireUngraded() {
        requireHandedIn();
        if (hasScore()) {
            throw Refusal.rule("already-graded", "The attempt already has a score.");
        }
    }

    /**
     * @throws Refusal {@code attempt-voided}
     */
    public void requireNotVoided() {
        if (this == VOIDED) {
            throw Refusal.rule("attempt-voided", "The attempt was voided and does not count.");
        }
    }

    private void requireNotEnded() {
        requireNotVoided();
        if (this == EXPIRED) {
            throw Refusal.rule("attempt-expired", "The attempt expired without being submitted.");
        }
    }

}
