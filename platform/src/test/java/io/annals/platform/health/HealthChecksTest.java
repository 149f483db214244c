package io.annals.platform.health;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

class HealthChecksTest {

    private final HealthChecks checks = new HealthChecks();

    @Test
    void several_checks_that_hang_take_no_longer_than_one_and_count_as_down() {
        List<HealthIndicator> hanging = Stream.of("db", "mongo", "commandPath").map((name) -> limited(name, () -> {
            awaitForever();
            return Health.up().build();
        })).toList();
        long start = System.nanoTime();
        assertThat(hanging).allSatisfy((check) -> assertThat(statusOf(check)).isEqualTo(Status.DOWN));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_check_that_hangs_once_counts_with_its_last_result() {
        AtomicBoolean hangs = new AtomicBoolean();
        HealthIndicator check = limited("db", () -> {
            if (hangs.get()) {
                awaitForever();
            }
            return Health.up().build();
        });
        assertThat(statusOf(check)).isEqualTo(Status.UP);
        hangs.set(true);
        await().pollDelay(Duration.ofMillis(600))
            .atMost(Duration.ofSeconds(5))
            .untilAsserted(() -> assertThat(statusOf(check)).isEqualTo(Status.UP));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(statusOf(check)).isEqualTo(Status.DOWN));
    }

    @Test
    void a_check_that_fails_counts_as_down_and_recovers() {
        AtomicBoolean fails = new AtomicBoolean(true);
        HealthIndicator check = limited("db", () -> {
            if (fails.get()) {
                throw new IllegalStateException("The database does not respond");
            }
            return Health.up().build();
        });
        assertThat(statusOf(check)).isEqualTo(Status.DOWN);
        fails.set(false);
        await().atMost(Duration.ofSeconds(3)).untilAsserted(() -> assertThat(statusOf(check)).isEqualTo(Status.UP));
        assertThatNoException().isThrownBy(check::health);
    }

    private static Status statusOf(HealthIndicator check) {
        return Objects.requireNonNull(check.health()).getStatus();
    }

    private HealthIndicator limited(String name, HealthIndicator indicator) {
        return (HealthIndicator) this.checks.postProcessAfterInitialization(indicator, name);
    }

    private static void awaitForever() {
        try {
            new CountDownLatch(1).await();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
