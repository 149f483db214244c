package io.annals.command.auth;

import java.io.Serial;
import java.time.Duration;

/** Thrown when another login must wait after too many failed ones. */
final class TooManyAttemptsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration delay;

    TooManyAttemptsException(Duration delay) {
        super("Too many failed logins", null, false, false);
        this.delay = delay;
    }

    /** The time until the next attempt is accepted. */
    Duration delay() {
        return this.delay;
    }

}
