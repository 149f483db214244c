package io.annals.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.AxonThreadFactory;

/**
 * Runs the segments of a pooled streaming processor. While many events keep arriving and
 * the projection keeps up, it lets them gather for a moment: several events of one
 * document are then written once instead of one by one. Few events are handled at once,
 * and who is behind is never held up.
 */
public final class WorkerScheduler extends ScheduledThreadPoolExecutor {

    /** A batch of as many says that more are on their way. */
    private static final int MANY = 20;

    private static final Duration GATHERING = Duration.ofMillis(200);

    /** Who handles events that are younger than this keeps up. */
    private static final Duration KEEPING_UP = Duration.ofSeconds(1);

    private final Clock clock;

    private volatile Instant notBefore = Instant.MIN;

    private WorkerScheduler(String processor, int segments, Clock clock) {
        super(segments, new AxonThreadFactory("WorkPackage[" + processor + "]"));
        this.clock = clock;
    }

    /**
     * @param segments how many of them run at once
     */
    public static WorkerScheduler forWorkers(String processor, int segments, Clock clock) {
        return new WorkerScheduler(processor, segments, clock);
    }

    /**
     * Notes that a batch was handled.
     * @param recorded when its last event was recorded
     * @param events how many it had
     */
    public void handled(Instant recorded, int events) {
        Instant now = this.clock.instant();
        boolean gather = events >= MANY && recorded.isAfter(now.minus(KEEPING_UP));
        this.notBefore = gather ? now.plus(GATHERING) : Instant.MIN;
    }

    @Override
    public Future<?> submit(Runnable task) {
        Instant now = this.clock.instant();
        long delay = this.notBefore.isAfter(now) ? Duration.between(now, this.notBefore).toNanos() : 0;
        return schedule(task, delay, TimeUnit.NANOSECONDS);
    }

}
