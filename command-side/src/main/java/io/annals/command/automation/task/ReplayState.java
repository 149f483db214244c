package io.annals.command.automation.task;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import io.annals.platform.projection.ProjectionPositions;

/**
 * Whether the list of tasks is being rebuilt. During a replay it holds tasks that later
 * events cancel, so nothing is sent. A projection that is behind but makes no progress
 * does not count as replaying.
 */
public final class ReplayState implements BooleanSupplier {

    /** A projection less far behind catches up in a moment. */
    static final long FAR_BEHIND = 2_000;

    private final LongSupplier position;

    private final LongSupplier head;

    private long last = -1;

    /**
     * @param position of the projection
     * @param head the position of the last event
     */
    ReplayState(LongSupplier position, LongSupplier head) {
        this.position = position;
        this.head = head;
    }

    public static ReplayState of(ProjectionPositions positions, String projection) {
        return new ReplayState(() -> positions.of(projection), positions::head);
    }

    @Override
    public synchronized boolean getAsBoolean() {
        long now = this.position.getAsLong();
        boolean moves = now != this.last;
        this.last = now;
        return moves && this.head.getAsLong() - now > FAR_BEHIND;
    }

}
