package io.annals.platform.projection.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.annals.platform.projection.admin.ReplayProgress.ReplayPhase;
import org.jspecify.annotations.Nullable;

/** One replay of one projection, as one thread moves it on and others look at it. */
final class ProjectionReplay {

    /** Where it stands; replaced as a whole, so that it is always consistent. */
    private record Stage(ReplayPhase state, @Nullable Instant replayingSince, @Nullable Instant finishedAt) {
    }

    private static final double WHOLE = 100.0;

    private final String projection;

    private final long from;

    private final long to;

    private final Clock clock;

    private final Instant startedAt;

    private volatile Stage stage = new Stage(ReplayPhase.EMPTYING, null, null);

    private volatile boolean loading = true;

    ProjectionReplay(String projection, long from, long to, Clock clock) {
        this.projection = projection;
        this.from = from;
        this.to = to;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /**
     * A replay that was started by another process or before a restart of this one.
     */
    static ProjectionReplay observed(String projection, long from, long to, Clock clock) {
        ProjectionReplay replay = new ProjectionReplay(projection, from, to, clock);
        replay.emptied();
        replay.loaded();
        return replay;
    }

    void emptied() {
        this.stage = new Stage(ReplayPhase.REPLAYING, this.clock.instant(), null);
    }

    void failed() {
        this.stage = new Stage(ReplayPhase.FAILED, null, this.clock.instant());
    }

    /** Records the position of the projection. */
    void reached(long position) {
        Stage now = this.stage;
        if (now.state() == ReplayPhase.REPLAYING && !this.loading && position >= this.to) {
            this.stage = new Stage(ReplayPhase.DONE, now.replayingSince(), this.clock.instant());
        }
    }

    /** Whether the read model is being filled without its processor. */
    boolean isLoading() {
        return this.loading;
    }

    /** Records that the processor is responsible again. */
    void loaded() {
        this.loading = false;
    }

    ReplayPhase state() {
        return this.stage.state();
    }

    ReplayProgress progress(long projectionPosition) {
        Stage now = this.stage;
        long position = switch (now.state()) {
            case EMPTYING, FAILED -> this.from;
            case REPLAYING -> Math.min(projectionPosition, this.to);
            case DONE -> this.to;
        };
        double rate = rate(position, now);
        return new ReplayProgress(this.projection, now.state(), this.from, this.to, position, percent(position),
                Math.round(rate), remaining(position, rate), this.startedAt, now.finishedAt());
    }

    private double percent(long position) {
        return (this.to > this.from) ? Math.floor(WHOLE * 10 * (position - this.from) / (this.to - this.from)) / 10
                : WHOLE;
    }

    private double rate(long position, Stage now) {
        if (now.replayingSince() == null) {
            return 0;
        }
        Instant until = (now.finishedAt() != null) ? now.finishedAt() : this.clock.instant();
        long nanos = Duration.between(now.replayingSince(), until).toNanos();
        return (nanos > 0) ? (position - this.from) * 1e9 / nanos : 0;
    }

    private @Nullable Long remaining(long position, double rate) {
        if (position >= this.to) {
            return 0L;
        }
        return (rate > 0) ? (long) Math.ceil((this.to - position) / rate) : null;
    }

}
