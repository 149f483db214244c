package io.annals.command.auth;

import java.time.Clock;
import java.time.Duration;

/**
 * Bounds how many logins may fail, for one user and from one network address. Each
 * attempt counts until it succeeds, so that many at once gain nothing.
 */
final class LoginThrottle {

    private final TokenBuckets users;

    private final TokenBuckets addresses;

    LoginThrottle(LoginThrottlingSettings settings, Clock clock) {
        this.users = new TokenBuckets(settings.perUser(), settings.userRecovery(), clock);
        this.addresses = new TokenBuckets(settings.perAddress(), settings.addressRecovery(), clock);
    }

    /**
     * Begins an attempt.
     * @param user whom the client says to be
     * @throws TooManyAttemptsException where it has to wait
     */
    Attempt begin(String user, String address) {
        Duration wait = this.addresses.take(address);
        if (wait.isPositive()) {
            throw new TooManyAttemptsException(wait);
        }
        wait = this.users.take(user);
        if (wait.isPositive()) {
            throw new TooManyAttemptsException(wait);
        }
        return () -> {
            this.users.giveBack(user);
            this.addresses.giveBack(address);
        };
    }

    /** An attempt that counts as failed until it succeeds. */
    @FunctionalInterface
    interface Attempt {

        void succeeded();

    }

}
