package io.annals.platform.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The one writer of a process. It collects what concurrent callers append while the group
 * before is being stored, so the more callers there are, the more of them share the price
 * of a commit; a caller alone does not wait for others.
 */
final class EventSequencer implements AutoCloseable {

    /** Bounds how long the neighbours of a group wait for each other. */
    private static final int GROUP_EVENTS = 512;

    /** Bounds the memory that a group takes on both sides. */
    private static final int GROUP_BYTES = 4 * 1024 * 1024;

    private final Queue<Append> accepted = new ConcurrentLinkedQueue<>();

    private final Consumer<List<Append>> writer;

    private final Thread thread;

    private volatile boolean idle;

    private volatile boolean closed;

    /** Taken from the queue, but too much for the group that was being collected. */
    private @Nullable Append next;

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
        // Closed meanwhile: either the append can be taken back, or the sequencer has
        // seen it.
        if (this.closed && this.accepted.remove(append)) {
            return false;
        }
        if (this.idle) {
            LockSupport.unpark(this.thread);
        }
        return true;
    }

    private void run() {
        while (true) {
            Append first = first();
            if (first == null) {
                return;
            }
            this.writer.accept(groupOf(first));
        }
    }

    private @Nullable Append first() {
        Append first = this.next;
        this.next = null;
        while (first == null) {
            boolean last = this.closed;
            first = this.accepted.poll();
            if (first == null && last) {
                return null;
            }
            if (first == null) {
                idle();
            }
        }
        return first;
    }

    private void idle() {
        this.idle = true;
        if (this.accepted.isEmpty() && !this.closed) {
            LockSupport.park(this);
        }
        this.idle = false;
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
            append = this.accepted.poll();
        }
        return group;
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
