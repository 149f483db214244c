package io.annals.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.AxonThreadFactory;

/**
 * Runs the segments of a pooled streaming processor. Under load, while the projection is
 * up to date, it delays batches for a moment, so that several events of a document are
 * written together. Single events are handled at once, and a projection that is behind is
 * never delayed.
 */
public final class WorkerScheduler extends ScheduledThreadPoolExecutor {

    /** The size of a batch after which more events are expected. */
    private static final int LARGE_BATCH = 20;

    private static final Duration DELAY = Duration.ofMillis(200);

    /** The maximum age of events that an up-to-date projection handles. */
    private static final Duration UP_TO_DATE = Duration.ofSeconds(1);

    private final Clock clock;

    private volatile Instant notBefore = Instant.MIN;

    private WorkerScheduler(String processor, int segments, Clock clock) {
        super(segments, new AxonThreadFactory("WorkPackage[" + processor + "]"));
        this.clock = clock;
    }

    /**
     * @param segments the number of segments that run in parallel
     */
    public static WorkerScheduler forWorkers(String processor, int segments, Clock clock) {
        return new WorkerScheduler(processor, segments, clock);
    }

    /**
     * Records that a batch was handled.
     * @param recorded when its last event was recorded
     * @param events the number of its events
     */
    public void handled(Instant recorded, int events) {
        Instant now = this.clock.instant();
        boolean delay = events >= LARGE_BATCH && recorded.isAfter(now.minus(UP_TO_DATE));
        this.notBefore = delay ? now.plus(DELAY) : Instant.MIN;
    }

    @Override
    public Future<?> submit(Runnable task) {
        Instant now = this.clock.instant();
        long delay = this.notBefore.isAfter(now) ? Duration.between(now, this.notBefore).toNanos() : 0;
        return schedule(task, delay, TimeUnit.NANOSECONDS);
    }

}
