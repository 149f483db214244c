package io.annals.command.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.annals.platform.testing.SettableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenBucketsTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T08:00:00Z"));

    private final TokenBuckets buckets = new TokenBuckets(3, Duration.ofSeconds(10), this.clock);

    @Test
    void a_full_bucket_gives_as_many_as_it_holds_and_then_says_how_long_to_wait() {
        assertThat(List.of(take(), take(), take(), take())).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ZERO,
                Duration.ofSeconds(10));
        this.clock.advance(Duration.ofSeconds(4));

        assertThat(take()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void it_refills_one_by_one_and_never_beyond_full() {
        empty();
        this.clock.advance(Duration.ofSeconds(10));
        assertThat(List.of(take(), take())).containsExactly(Duration.ZERO, Duration.ofSeconds(10));
        this.clock.advance(Duration.ofDays(1));

        assertThat(List.of(take(), take(), take(), take())).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ZERO,
                Duration.ofSeconds(10));
    }

    @Test
    void waiting_in_vain_costs_nothing() {
        empty();
        take();
        take();
        this.clock.advance(Duration.ofSeconds(10));

        assertThat(take()).isZero();
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        empty();
        this.buckets.giveBack("key");

        assertThat(take()).isZero();
    }

    @Test
    void a_full_bucket_takes_nothing_back() {
        take();
        this.buckets.giveBack("key");
        this.buckets.giveBack("key");

        assertThat(List.of(take(), take(), take(), take()).getLast()).isPositive();
    }

    @Test
    void each_key_has_its_own() {
        empty();

        assertThat(this.buckets.take("another")).isZero();
    }

    @Test
    void many_at_once_get_no_more_than_there_is() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            Callable<Duration> take = this::take;

            assertThat(clients.invokeAll(Collections.nCopies(50, take))
                .stream()
                .map(Future::resultNow)
                .filter(Duration::isZero)).hasSize(3);
        }
    }

    private Duration take() {
        return this.buckets.take("key");
    }

    private void empty() {
        for (int taken = 0; taken < 3; taken++) {
            take();
        }
    }

}
