package io.annals.command.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.annals.command.auth.LoginThrottle.LoginAttempt;
import io.annals.platform.testing.SettableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginThrottleTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T08:00:00Z"));

    private final LoginThrottle throttle = new LoginThrottle(
            new LoginThrottlingSettings(3, Duration.ofSeconds(10), 5, Duration.ofSeconds(1)), this.clock);

    @Test
    void failures_in_a_row_are_limited_and_the_next_attempt_learns_how_long_to_wait() {
        assertThat(List.of(fail(), fail(), fail(), fail())).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ZERO,
                Duration.ofSeconds(10));
        this.clock.advance(Duration.ofSeconds(4));

        assertThat(fail()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void attempts_are_allowed_again_one_by_one_and_never_more_than_at_first() {
        useUp();
        this.clock.advance(Duration.ofSeconds(10));
        assertThat(List.of(fail(), fail())).containsExactly(Duration.ZERO, Duration.ofSeconds(10));
        this.clock.advance(Duration.ofDays(1));

        assertThat(List.of(fail(), fail(), fail(), fail())).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ZERO,
                Duration.ofSeconds(10));
    }

    @Test
    void an_attempt_that_is_turned_away_does_not_prolong_the_wait() {
        useUp();
        fail();
        this.clock.advance(Duration.ofSeconds(10));

        assertThat(fail()).isZero();
    }

    @Test
    void a_success_does_not_count() {
        for (int i = 0; i < 20; i++) {
            this.throttle.begin("ada", "address").succeeded();
        }

        assertThat(List.of(fail(), fail(), fail(), fail())).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ZERO,
                Duration.ofSeconds(10));
    }

    @Test
    void a_success_after_failures_gives_back_its_own_attempt_only() {
        fail();
        LoginAttempt attempt = this.throttle.begin("ada", "address");
        fail();
        attempt.succeeded();

        assertThat(List.of(fail(), fail())).containsExactly(Duration.ZERO, Duration.ofSeconds(10));
    }

    @Test
    void users_are_limited_separately_and_an_address_over_all_of_them() {
        useUp();
        assertThat(begin("grace", "address")).isZero();
        assertThat(begin("edsger", "address")).isZero();

        assertThat(begin("barbara", "address")).isEqualTo(Duration.ofSeconds(1));
        assertThat(begin("barbara", "elsewhere")).isZero();
    }

    @Test
    void concurrent_attempts_get_no_more_than_there_are() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            Callable<Duration> attempt = this::fail;

            assertThat(clients.invokeAll(Collections.nCopies(50, attempt))
                .stream()
                .map(Future::resultNow)
                .filter(Duration::isZero)).hasSize(3);
        }
    }

    /**
     * Makes a failing attempt and returns how long it has to wait; zero if it may go on.
     */
    private Duration fail() {
        return begin("ada", "address");
    }

    private Duration begin(String user, String address) {
        try {
            this.throttle.begin(user, address);
            return Duration.ZERO;
        }
        catch (TooManyAttemptsException ex) {
            return ex.delay();
        }
    }

    private void useUp() {
        for (int i = 0; i < 3; i++) {
            fail();
        }
    }

}
