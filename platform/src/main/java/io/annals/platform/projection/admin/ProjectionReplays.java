package io.annals.platform.projection.admin;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.platform.projection.BulkLoad;
import io.annals.platform.projection.ProjectionFailures;
import io.annals.platform.projection.ProjectionPositions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Replays projections: empties their read models and fills them again from the events,
 * each event being read once for all of them.
 */
final class ProjectionReplays implements SmartLifecycle {

    private static final Logger logger = LoggerFactory.getLogger(ProjectionReplays.class);

    /** The longest wait for blocks that are being applied when the application stops. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(50);

    private final Map<String, ProjectionReplay> replays = new ConcurrentHashMap<>();

    private final Projections projections;

    private final ProjectionPositions positions;

    private final ProjectionFailures failures;

    private final BulkReplay bulkReplay;

    private final Clock clock;

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private volatile boolean stopped;

    ProjectionReplays(Projections projections, ProjectionPositions positions, ProjectionFailures failures,
            BulkReplay bulkReplay, Clock clock) {
        this.projections = projections;
        this.positions = positions;
        this.failures = failures;
        this.bulkReplay = bulkReplay;
        this.clock = clock;
    }

    /**
     * Starts a replay of the projections in the background.
     * @return the progress of each replay
     * @throws Refusal {@code replay-running} if one of them is being replayed
     */
    List<ReplayProgress> start(Collection<String> names) {
        long head = this.positions.head();
        Map<String, ProjectionReplay> started = register(names, head);
        Thread thread = Thread.ofVirtual().name("replay").unstarted(() -> run(started, head));
        this.threads.add(thread);
        thread.start();
        return started.values().stream().map((replay) -> replay.progress(0)).toList();
    }

    private synchronized Map<String, ProjectionReplay> register(Collection<String> names, long head) {
        if (names.stream().anyMatch((name) -> !isOver(name))) {
            throw new Refusal(Kind.CONFLICT, "replay-running",
                    "A replay of this projection is running: wait until it is over.", List.of());
        }
        Map<String, ProjectionReplay> started = new LinkedHashMap<>();
        names.forEach((name) -> started.put(name, new ProjectionReplay(name, 0, head, this.clock)));
        this.replays.putAll(started);
        return started;
    }

    private boolean isOver(String projection) {
        ProjectionReplay earlier = this.replays.get(projection);
        return (earlier != null) ? earlier.state().isOver() : this.positions.replayUntil(projection).isEmpty();
    }

    /** The last replay of the projection; empty if none is known. */
    Optional<ReplayProgress> progress(String projection) {
        long position = this.positions.of(projection);
        return find(projection, position).map((replay) -> {
            replay.reached(position);
            return replay.progress(position);
        });
    }

    /** Whether the read model is being emptied. */
    boolean isEmptying(String projection) {
        ProjectionReplay replay = this.replays.get(projection);
        return replay != null && replay.state() == ReplayProgress.ReplayPhase.EMPTYING;
    }

    /** Whether the read model is being filled without its processor. */
    boolean isLoading(String projection) {
        ProjectionReplay replay = this.replays.get(projection);
        return replay != null && replay.isLoading();
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

    private void run(Map<String, ProjectionReplay> replays, long head) {
        Map<String, BulkLoad> loads = new LinkedHashMap<>();
        try {
            replays.forEach((name, replay) -> begin(name, replay).ifPresent((load) -> loads.put(name, load)));
            this.bulkReplay.run(loads, head);
        }
        catch (RuntimeException ex) {
            logger.warn("The replay goes on event by event", ex);
        }
        finally {
            replays.forEach((name, replay) -> end(name, replay, loads.get(name)));
            this.threads.remove(Thread.currentThread());
        }
        replays.forEach(this::watch);
    }

    /** Empties the read model; the load is empty if its tokens cannot be claimed. */
    private Optional<BulkLoad> begin(String projection, ProjectionReplay replay) {
        try {
            this.failures.forget(projection);
            this.projections.empty(projection);
            replay.emptied();
        }
        catch (RuntimeException ex) {
            logger.error("The read model {} could not be emptied for its replay", projection, ex);
            replay.failed();
            return Optional.empty();
        }
        try {
            return Optional.of(this.projections.load(projection));
        }
        catch (RuntimeException ex) {
            logger.warn("The projection {} is replayed event by event", projection, ex);
            return Optional.empty();
        }
    }

    private void end(String projection, ProjectionReplay replay, @Nullable BulkLoad load) {
        try {
            if (load != null) {
                load.close();
            }
        }
        catch (RuntimeException ex) {
            logger.warn("The tokens of {} could not be given back and expire", projection, ex);
        }
        finally {
            if (!this.stopped) {
                this.projections.start(projection);
            }
            replay.loaded();
        }
    }

    @Override
    public void start() {
        this.stopped = false;
    }

    /** Ends replays before the application stops; they continue at the next start. */
    @Override
    public void stop() {
        this.stopped = true;
        this.bulkReplay.stop();
        try {
            for (Thread thread : this.threads) {
                thread.join(STOP_TIMEOUT);
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !this.stopped;
    }

    /** Records when the replay is complete, also if nobody asks for its progress. */
    private void watch(String projection, ProjectionReplay replay) {
        try {
            while (!replay.state().isOver() && this.projections.isRunning(projection)) {
                replay.reached(this.positions.of(projection));
                LockSupport.parkNanos(POLL);
            }
        }
        catch (RuntimeException ex) {
            logger.warn("The replay of {} goes on unwatched", projection, ex);
        }
    }

}
