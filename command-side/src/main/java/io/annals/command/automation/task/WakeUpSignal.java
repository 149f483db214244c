package io.annals.command.automation.task;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the task runner when a task is due earlier than the one it sleeps until. */
public final class WakeUpSignal {

    private final Semaphore signal = new Semaphore(0);

    private volatile Instant sleepingUntil = Instant.MAX;

    /** Wakes the runner if the time is earlier than the one it sleeps until. */
    public void wakeBefore(Instant due) {
        if (due.isBefore(this.sleepingUntil)) {
            this.signal.release();
        }
    }

    /** Wakes the runner at once. */
    void wake() {
        this.signal.release();
    }

    /** The time until which the runner sleeps; far in the future while it is awake. */
    public Instant sleepingUntil() {
        return this.sleepingUntil;
    }

    /** From now on every new task wakes the runner. */
    void reset() {
        this.signal.drainPermits();
        this.sleepingUntil = Instant.MAX;
    }

    /**
     * Sleeps until woken, at most for the duration.
     * @param next when the next known task is due
     */
    void sleep(Instant next, Duration atMost) throws InterruptedException {
        this.sleepingUntil = next;
        if (this.signal.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            this.signal.drainPermits();
        }
    }

}
