package io.annals.command.attempt;

import io.annals.api.Refusal;

/** How far an attempt is. */
enum AttemptStatus {

    /** It is answered. */
    IN_PROGRESS,
    /** It was handed in and waits for a grader. */
    SUBMITTED,
    /** It has its score. */
    GRADED,
    /** Its time was over before it was handed in, so it has no score. */
    EXPIRED,
    /** It does not count. */
    VOIDED;

    void requireInProgress() {
        if (isHandedIn()) {
            throw Refusal.rule("already-submitted", "The attempt was submitted.");
        }
        requireAlive();
    }

    boolean isHandedIn() {
        return this == SUBMITTED || this == GRADED;
    }

    void requireHandedIn() {
        requireAlive();
        if (this == IN_PROGRESS) {
            throw Refusal.rule("not-submitted", "The attempt was not submitted yet.");
        }
    }

    void requireWaiting() {
        requireHandedIn();
        if (this == GRADED) {
            throw Refusal.rule("already-graded", "The attempt has its score.");
        }
    }

    void requireNotVoided() {
        if (this == VOIDED) {
            throw Refusal.rule("attempt-voided", "The attempt does not count any more.");
        }
    }

    private void requireAlive() {
        requireNotVoided();
        if (this == EXPIRED) {
            throw Refusal.rule("attempt-expired", "The time of the attempt is over, and it was not handed in.");
        }
    }

}
