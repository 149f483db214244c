package io.annals.platform.projection;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.AxonThreadFactory;

/**
 * Runs the coordinator of a pooled streaming processor with shorter delays. Axon's
 * coordinator pauses for 100 ms when the buffer of a segment (1,024 events) is full,
 * which limits a segment to about 10,000 events per second, and for 500 ms when there is
 * no new event, so that views lag behind commands by 250 ms on average. After failures it
 * pauses for up to 60 s, so that views would stay behind long after an outage.
 */
public final class CoordinatorScheduler extends ScheduledThreadPoolExecutor {

    private static final long WHEN_FULL = Duration.ofMillis(100).toNanos();

    private static final long WHEN_QUIET = Duration.ofMillis(500).toNanos();

    private static final long SHORT_WHEN_FULL = Duration.ofMillis(3).toNanos();

    private static final long SHORT_WHEN_QUIET = Duration.ofMillis(50).toNanos();

    private static final long MAX_AFTER_FAILURES = Duration.ofSeconds(2).toNanos();

    private CoordinatorScheduler(ThreadFactory threads) {
        super(1, threads);
        setRemoveOnCancelPolicy(true);
    }

    /** Creates a scheduler with one thread for the coordinator of the processor. */
    public static ScheduledExecutorService forCoordinator(String processor) {
        return new CoordinatorScheduler(new AxonThreadFactory("Coordinator[" + processor + "]"));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return super.schedule(command, shortened(delay, unit), TimeUnit.NANOSECONDS);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return super.schedule(callable, shortened(delay, unit), TimeUnit.NANOSECONDS);
    }

    private static long shortened(long delay, TimeUnit unit) {
        long nanos = unit.toNanos(delay);
        if (nanos <= WHEN_FULL) {
            return Math.min(nanos, SHORT_WHEN_FULL);
        }
        return (nanos == WHEN_QUIET) ? SHORT_WHEN_QUIET : Math.min(nanos, MAX_AFTER_FAILURES);
    }

}
