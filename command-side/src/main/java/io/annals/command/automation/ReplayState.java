package io.annals.command.automation;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import io.annals.platform.projection.ProjectionPositions;

/**
 * Whether the list of tasks is being made anew. It then holds for a while what later
 * events take back, and nothing is carried out. A projection that is behind and does not
 * move is no reason to wait.
 */
final class ReplayState implements BooleanSupplier {

    /** Who is less behind than that is up to date in a moment. */
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

    static ReplayState of(ProjectionPositions positions) {
        return new ReplayState(() -> positions.of(AutomationProjection.NAME), positions::head);
    }

    @Override
    public synchronized boolean getAsBoolean() {
        long now = this.position.getAsLong();
        boolean moves = now != this.last;
        this.last = now;
        return moves && this.head.getAsLong() - now > FAR_BEHIND;
    }

}
