package io.annals.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The only writer of a process. While a group is being stored, it collects the appends of
 * concurrent callers for the next one, so the more callers there are, the more of them
 * share the cost of a commit.
 * <p>
 * Before it takes a group it waits a moment for the callers of the last commit to append
 * again, because otherwise every commit would carry only half of the callers. The wait is
 * short compared to the commit that it may save, and a single caller never waits.
 */
final class EventSequencer implements AutoCloseable {

    /** Limits how long the appends of a group wait for each other. */
    private static final int GROUP_EVENTS = 512;

    /** Limits the memory of a group on both sides. */
    private static final int GROUP_BYTES = 4 * 1024 * 1024;

    /**
     * The longest wait for other callers, in nanoseconds: about the fixed cost of a
     * commit on a fast disk. Waiting longer costs large groups more than it saves.
     */
    private static final long MAX_WAIT = 300_000;

    /** The wait is at most this fraction of the last commit's time. */
    private static final int COMMITS_PER_WAIT = 4;

    private final Queue<Append> accepted = new ConcurrentLinkedQueue<>();

    private final AtomicInteger waiting = new AtomicInteger();

    private final Consumer<List<Append>> writer;

    private final Thread thread;

    /** The number of waiting appends that wakes the sequencer. */
    private volatile int wanted = Integer.MAX_VALUE;

    private volatile boolean closed;

    /** Taken from the queue, but too large for the current group. */
    private @Nullable Append next;

    private int lastGroup;

    private long lastNanos;

    /**
     * @param writer stores a group and completes each of its appends; called by one
     * thread
     */
    EventSequencer(Consumer<List<Append>> writer) {
        this.writer = writer;
        this.thread = Thread.ofPlatform().name("annals-event-sequencer").daemon().start(this::run);
    }

    /**
     * Hands the append to the sequencer.
     * @return false if the sequencer is closed and the append was not accepted
     */
    boolean accept(Append append) {
        if (this.closed) {
            return false;
        }
        this.accepted.add(append);
        if (this.waiting.incrementAndGet() >= this.wanted) {
            LockSupport.unpark(this.thread);
        }
        // If it was closed meanwhile, either the append can be removed again, or the
        // sequencer has taken it.
        return !(this.closed && this.accepted.remove(append));
    }

    /** The number of appends that wait for their group. */
    int waiting() {
        return this.waiting.get();
    }

    private void run() {
        for (Append first = first(); first != null; first = first()) {
            awaitOthers();
            List<Append> group = groupOf(first);
            long start = System.nanoTime();
            this.writer.accept(group);
            this.lastNanos = System.nanoTime() - start;
            this.lastGroup = group.size();
        }
    }

    private @Nullable Append first() {
        Append first = this.next;
        this.next = null;
        while (first == null) {
            boolean last = this.closed;
            first = take();
            if (first == null && last) {
                return null;
            }
            if (first == null) {
                awaitWaiting(1, Long.MAX_VALUE);
            }
        }
        return first;
    }

    /** Waits for appends of the callers whose appends were in the last group. */
    private void awaitOthers() {
        if (this.lastGroup > 1) {
            awaitWaiting(this.lastGroup + this.waiting.get(), Math.min(this.lastNanos / COMMITS_PER_WAIT, MAX_WAIT));
        }
    }

    private void awaitWaiting(int wanted, long nanos) {
        long start = System.nanoTime();
        long left = nanos;
        this.wanted = wanted;
        while (this.waiting.get() < wanted && left > 0 && !this.closed) {
            LockSupport.parkNanos(this, left);
            left = nanos - (System.nanoTime() - start);
        }
        this.wanted = Integer.MAX_VALUE;
    }

    private List<Append> groupOf(Append first) {
        List<Append> group = new ArrayList<>();
        int events = 0;
        int bytes = 0;
        Append append = first;
        while (append != null) {
            events += append.events().size();
            bytes += append.bytes();
            if (!group.isEmpty() && (events > GROUP_EVENTS || bytes > GROUP_BYTES)) {
                this.next = append;
                break;
            }
            group.add(append);
            append = take();
        }
        return group;
    }

    private @Nullable Append take() {
        Append append = this.accepted.poll();
        if (append != null) {
            this.waiting.decrementAndGet();
        }
        return append;
    }

    /** Rejects new appends and returns when all accepted ones are stored. */
    @Override
    public void close() {
        this.closed = true;
        LockSupport.unpark(this.thread);
        try {
            this.thread.join();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
