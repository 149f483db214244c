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
 * The one writer of a process. It collects what concurrent callers append while the group
 * before is being stored, so the more callers there are, the more of them share the price
 * of a commit.
 * <p>
 * Before it takes a group it gives those whom the last commit let go a moment to come
 * back, because without them every commit would carry only half of the callers. The
 * moment is short against the commit that it may save, and a caller alone has nobody to
 * wait for.
 */
final class EventSequencer implements AutoCloseable {

    /** Bounds how long the neighbors of a group wait for each other. */
    private static final int GROUP_EVENTS = 512;

    /** Bounds the memory that a group takes on both sides. */
    private static final int GROUP_BYTES = 4 * 1024 * 1024;

    /**
     * The longest that others are waited for, in nanoseconds: about what a commit costs
     * beside its rows on a fast disk. Beyond, waiting costs large groups more than it
     * saves.
     */
    private static final long PATIENCE = 300_000;

    /** The part of the last commit's time that others may be waited for. */
    private static final int PATIENCE_OF_COMMIT = 4;

    private final Queue<Append> accepted = new ConcurrentLinkedQueue<>();

    private final AtomicInteger waiting = new AtomicInteger();

    private final Consumer<List<Append>> writer;

    private final Thread thread;

    /** So many appends must be waiting to be worth waking the sequencer. */
    private volatile int wanted = Integer.MAX_VALUE;

    private volatile boolean closed;

    /** Taken from the queue, but too much for the group that was being collected. */
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
     * @return false where it is closed, and nothing was accepted
     */
    boolean accept(Append append) {
        if (this.closed) {
            return false;
        }
        this.accepted.add(append);
        if (this.waiting.incrementAndGet() >= this.wanted) {
            LockSupport.unpark(this.thread);
        }
        // Closed meanwhile: either the append can be taken back, or the sequencer has
        // seen it.
        return !(this.closed && this.accepted.remove(append));
    }

    /** The appends that wait for their group. */
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

    /**
     * Those who came while the last group was being stored, and those of the last group.
     */
    private void awaitOthers() {
        if (this.lastGroup > 1) {
            awaitWaiting(this.lastGroup + this.waiting.get(), Math.min(this.lastNanos / PATIENCE_OF_COMMIT, PATIENCE));
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

    /** Takes nothing new and returns when all that was accepted is stored. */
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
