package io.annals.command.auth;

import java.io.Serial;
import java.time.Duration;

/** Too many logins have failed for another to be tried now. */
final class TooManyAttemptsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration delay;

    TooManyAttemptsException(Duration delay) {
        super("Too many logins have failed", null, false, false);
        this.delay = delay;
    }

    /** After how long the next one is heard. */
    Duration delay() {
        return this.delay;
    }

}
