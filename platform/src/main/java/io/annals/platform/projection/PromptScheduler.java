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
 * Runs the coordinator of a pooled streaming processor. When the buffer of its segments
 * (1,024 events, fixed) is full, Axon's coordinator rests for 100 ms before it looks
 * again, which would hold a projection to some 10,000 events per second and segment. Here
 * such a short rest takes a few milliseconds; longer ones are kept.
 */
public final class PromptScheduler extends ScheduledThreadPoolExecutor {

    private static final long SHORT_REST = Duration.ofMillis(100).toNanos();

    private static final long REST = Duration.ofMillis(3).toNanos();

    private PromptScheduler(ThreadFactory threads) {
        super(1, threads);
        setRemoveOnCancelPolicy(true);
    }

    /** One thread for the coordinator of the processor. */
    public static ScheduledExecutorService forCoordinator(String processor) {
        return new PromptScheduler(new AxonThreadFactory("Coordinator[" + processor + "]"));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return super.schedule(command, prompt(delay, unit), TimeUnit.NANOSECONDS);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return super.schedule(callable, prompt(delay, unit), TimeUnit.NANOSECONDS);
    }

    private static long prompt(long delay, TimeUnit unit) {
        long nanos = unit.toNanos(delay);
        return (nanos <= SHORT_REST) ? Math.min(nanos, REST) : nanos;
    }

}
