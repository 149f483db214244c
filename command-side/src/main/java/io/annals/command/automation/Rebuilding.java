package io.annals.command.automation;

import java.util.function.BooleanSupplier;

import io.annals.platform.projection.ProjectionPositions;

/**
 * Whether the list of tasks is being made anew. It then holds for a while what later
 * events take back, and nothing is carried out. A projection that is behind and does not
 * move is no reason to wait.
 */
final class Rebuilding implements BooleanSupplier {

    /** Who is less behind than that is up to date in a moment. */
    private static final long FAR_BEHIND = 2_000;

    private final ProjectionPositions positions;

    private long last = -1;

    Rebuilding(ProjectionPositions positions) {
        this.positions = positions;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        long position = this.positions.of(AutomationProjection.NAME);
        boolean moves = position != this.last;
        this.last = position;
        return moves && this.positions.head() - position > FAR_BEHIND;
    }

}
