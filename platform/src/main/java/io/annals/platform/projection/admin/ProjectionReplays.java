package io.annals.platform.projection.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.platform.projection.ProjectionFailures;
import io.annals.platform.projection.ProjectionPositions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replays projections: empties the read model and lets it be filled again from the
 * events.
 */
final class ProjectionReplays {

    private static final Logger logger = LoggerFactory.getLogger(ProjectionReplays.class);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Map<String, ProjectionReplay> replays = new ConcurrentHashMap<>();

    private final Projections projections;

    private final ProjectionPositions positions;

    private final ProjectionFailures failures;

    private final Clock clock;

    ProjectionReplays(Projections projections, ProjectionPositions positions, ProjectionFailures failures,
            Clock clock) {
        this.projections = projections;
        this.positions = positions;
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * Starts a replay, which goes on by itself.
     * @throws Refusal {@code replay-running} where one is not over yet
     */
    ReplayProgress start(String projection) {
        ProjectionReplay fresh = new ProjectionReplay(projection, 0, this.positions.head(), this.clock);
        ProjectionReplay current = this.replays.compute(projection,
                (name, earlier) -> isOver(name, earlier) ? fresh : earlier);
        if (current != fresh) {
            throw new Refusal(Kind.CONFLICT, "replay-running",
                    "A replay of this projection is running: wait until it is over.", List.of());
        }
        Thread.ofVirtual().name("replay-" + projection).start(() -> run(projection, fresh));
        return fresh.progress(0);
    }

    private boolean isOver(String projection, @Nullable ProjectionReplay earlier) {
        if (earlier != null) {
            return earlier.state().isOver();
        }
        return this.positions.replayUntil(projection).isEmpty();
    }

    /** The last replay of the projection; empty where none is known. */
    Optional<ReplayProgress> progress(String projection) {
        long position = this.positions.of(projection);
        return find(projection, position).map((replay) -> {
            replay.reached(position);
            return replay.progress(position);
        });
    }

    /** Whether the read model is just being emptied. */
    boolean isEmptying(String projection) {
        ProjectionReplay replay = this.replays.get(projection);
        return replay != null && replay.state() == ReplayProgress.State.EMPTYING;
    }

    private Optional<ProjectionReplay> find(String projection, long position) {
        ProjectionReplay known = this.replays.get(projection);
        if (known != null) {
            return Optional.of(known);
        }
        OptionalLong until = this.positions.replayUntil(projection);
        return until.isEmpty() ? Optional.empty() : Optional.of(this.replays.computeIfAbsent(projection,
                (name) -> ProjectionReplay.observed(name, position, until.getAsLong(), this.clock)));
    }

    private void run(String projection, ProjectionReplay replay) {
        try {
            this.failures.forget(projection);
            this.projections.restart(projection);
            replay.emptied();
        }
        catch (RuntimeException ex) {
            logger.error("The read model {} could not be emptied for its replay", projection, ex);
            replay.failed();
        }
        watch(projection, replay);
    }

    /** So that the time it took is right also when nobody looks. */
    private void watch(String projection, ProjectionReplay replay) {
        try {
            while (!replay.state().isOver() && this.projections.isRunning(projection)) {
                replay.reached(this.positions.of(projection));
                LockSupport.parkNanos(PAUSE);
            }
        }
        catch (RuntimeException ex) {
            logger.warn("The replay of {} goes on unwatched", projection, ex);
        }
    }

}
