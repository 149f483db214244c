package io.annals.platform.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Runs a health check in the background and waits for its result for a limited time. A
 * check that takes longer counts with its last result while that is recent, then as down.
 */
final class TimeLimitedHealth implements HealthIndicator {

    /**
     * A request takes twice this time at most: while it waits for one check, only those
     * can be started again that were fresh at its beginning.
     */
    private static final Duration LIMIT = Duration.ofMillis(900);

    /**
     * For this time a result answers further requests, which need not check again.
     * Shorter than the limit, so that no check is fresh twice during a request.
     */
    private static final Duration FRESH = Duration.ofMillis(500);

    /** For this time a result counts while the next check hangs. */
    private static final Duration RECENT = Duration.ofSeconds(10);

    private static final Logger logger = LoggerFactory.getLogger(TimeLimitedHealth.class);

    private record Check(CompletableFuture<Health> result, long started) {

        private boolean isYoungerThan(Duration age) {
            return System.nanoTime() - this.started < age.toNanos();
        }

        private boolean isOver() {
            return this.result.isDone() && !isYoungerThan(FRESH);
        }

        private long nanosLeft() {
            return Math.max(0, LIMIT.toNanos() - (System.nanoTime() - this.started));
        }

    }

    private final String name;

    private final HealthIndicator indicator;

    private final Runnable startAll;

    private @Nullable Check current;

    private @Nullable Check last;

    /**
     * @param startAll starts this and other checks
     */
    TimeLimitedHealth(String name, HealthIndicator indicator, Runnable startAll) {
        this.name = name;
        this.indicator = indicator;
        this.startAll = startAll;
    }

    @Override
    public Health health() {
        this.startAll.run();
        Check check = current();
        try {
            return check.result().get(check.nanosLeft(), TimeUnit.NANOSECONDS);
        }
        catch (TimeoutException ex) {
            return lastResult();
        }
        catch (ExecutionException ex) {
            return Health.down().build();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
    }

    /** Starts the check unless it is running or its result is fresh. */
    void start() {
        current();
    }

    private synchronized Check current() {
        Check present = this.current;
        if (present != null && !present.isOver()) {
            return present;
        }
        this.last = present;
        Check next = new Check(new CompletableFuture<>(), System.nanoTime());
        this.current = next;
        Thread.ofVirtual().name("health-" + this.name).start(() -> run(next.result()));
        return next;
    }

    private void run(CompletableFuture<Health> result) {
        Health health = Health.down().build();
        try {
            health = this.indicator.health();
        }
        catch (RuntimeException ex) {
            logger.warn("The health check {} fails: {}", this.name, TransientFailures.describe(ex));
        }
        finally {
            result.complete(health);
        }
    }

    private synchronized Health lastResult() {
        Check previous = this.last;
        return (previous != null && previous.isYoungerThan(RECENT)) ? previous.result().getNow(Health.down().build())
                : Health.down().build();
    }

}
