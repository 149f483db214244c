package io.annals.projection;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkerSchedulerTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private final WorkerScheduler scheduler = WorkerScheduler.forWorkers("test", 1, Clock.fixed(NOON, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        this.scheduler.shutdownNow();
    }

    @Test
    void the_first_events_are_handled_at_once() {
        assertThat(isHeldBack()).isFalse();
    }

    @Test
    void who_keeps_up_with_many_events_lets_them_gather() {
        this.scheduler.handled(NOON.minusMillis(20), 20);
        assertThat(isHeldBack()).isTrue();
    }

    @Test
    void few_events_are_handled_at_once() {
        this.scheduler.handled(NOON.minusMillis(20), 20);
        this.scheduler.handled(NOON.minusMillis(20), 19);
        assertThat(isHeldBack()).isFalse();
    }

    @Test
    void who_is_behind_is_not_held_up() {
        this.scheduler.handled(NOON.minusMillis(20), 1_000);
        this.scheduler.handled(NOON.minusSeconds(60), 1_000);
        assertThat(isHeldBack()).isFalse();
    }

    private boolean isHeldBack() {
        var task = (ScheduledFuture<?>) this.scheduler.submit(() -> {
        });
        return task.getDelay(TimeUnit.MILLISECONDS) > 0;
    }

}
