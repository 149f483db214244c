package io.annals.command.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes who waits for the next task when another one is due before. */
public final class WakeUpSignal {

    private final Semaphore bell = new Semaphore(0);

    private volatile Instant set = Instant.MAX;

    /** Something new is due then. */
    void ring(Instant due) {
        if (due.isBefore(this.set)) {
            this.bell.release();
        }
    }

    /** Wakes at once. */
    void ring() {
        this.bell.release();
    }

    /** When it goes off by itself; far in the future while nobody sleeps. */
    Instant set() {
        return this.set;
    }

    /** From now on everything new rings, until it is known what is due next. */
    void listen() {
        this.bell.drainPermits();
        this.set = Instant.MAX;
    }

    /**
     * Sleeps until it rings, or for that long.
     * @param next when what is known is due
     */
    void sleep(Instant next, Duration atMost) throws InterruptedException {
        this.set = next;
        if (this.bell.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            this.bell.drainPermits();
        }
    }

}
