package io.annals.platform.projection.admin;

import java.time.Duration;
import java.util.List;

import io.annals.platform.health.TransientFailures;
import io.annals.platform.projection.ProjectionFailures;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.platform.projection.admin.ProjectionStatus.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statuses of the projections; read from the stores at most once a second. */
final class ProjectionStatuses {

    private record CachedStatuses(List<ProjectionStatus> statuses, long since) {

        private boolean isFresh() {
            return System.nanoTime() - this.since < FRESH.toNanos();
        }

    }

    private static final Logger logger = LoggerFactory.getLogger(ProjectionStatuses.class);

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Projections projections;

    private final ProjectionPositions positions;

    private final ProjectionFailures failures;

    private final ProjectionReplays replays;

    private @Nullable CachedStatuses known;

    ProjectionStatuses(Projections projections, ProjectionPositions positions, ProjectionFailures failures,
            ProjectionReplays replays) {
        this.projections = projections;
        this.positions = positions;
        this.failures = failures;
        this.replays = replays;
    }

    /** All projections, in alphabetical order. */
    synchronized List<ProjectionStatus> all() {
        CachedStatuses present = this.known;
        if (present == null || !present.isFresh()) {
            long head = this.positions.head();
            present = new CachedStatuses(this.positions.names().stream().map((name) -> status(name, head)).toList(),
                    System.nanoTime());
            this.known = present;
        }
        return present.statuses();
    }

    /** A store that does not answer does not hide the other projections. */
    private ProjectionStatus status(String projection, long head) {
        try {
            return ask(projection, head);
        }
        catch (RuntimeException ex) {
            logger.warn("The status of the projection {} cannot be read: {}", projection,
                    TransientFailures.describe(ex));
            logger.debug("The status of the projection {} cannot be read", projection, ex);
            return new ProjectionStatus(projection, 0, head, head, State.FAILED, 0);
        }
    }

    private ProjectionStatus ask(String projection, long head) {
        long position = this.positions.of(projection);
        return new ProjectionStatus(projection, position, Math.max(head, position), Math.max(0, head - position),
                state(projection, position), this.projections.deadLetters(projection));
    }

    private State state(String projection, long position) {
        if (this.replays.isEmptying(projection)) {
            return State.PAUSED;
        }
        if (this.replays.isLoading(projection)) {
            return State.REPLAYING;
        }
        if (!this.projections.isRunning(projection)) {
            return State.STOPPED;
        }
        if (this.failures.isFailing(projection, position) || this.projections.hasError(projection)) {
            return State.FAILED;
        }
        return this.positions.replayUntil(projection).isPresent() ? State.REPLAYING : State.RUNNING;
    }

}
