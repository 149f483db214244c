package io.annals.platform.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The positions of the projections, counted in events from 1; 0 if a projection has
 * handled no event. Every call queries the stores, so frequent callers should cache the
 * result.
 */
public final class ProjectionPositions {

    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(20);

    private final Map<String, Projection> projections;

    private final Supplier<EventProcessingConfiguration> processing;

    private final Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> events;

    private final EventCount count;

    /**
     * @param processing the processors of the projections, available once Axon is
     * configured
     * @param events the event store
     */
    public ProjectionPositions(Collection<Projection> projections, Supplier<EventProcessingConfiguration> processing,
            Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> events, EventCount count) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, Function.identity()));
        this.processing = processing;
        this.events = events;
        this.count = count;
    }

    /** The names of all projections of this process, in alphabetical order. */
    public List<String> names() {
        return this.projections.keySet().stream().sorted().toList();
    }

    /** The position of the last event in the store. */
    public long head() {
        return this.count.upTo(this.events.get().createHeadToken());
    }

    /**
     * The position up to which the projection has handled every event, in any process.
     * @throws IllegalArgumentException if there is no such projection
     */
    public long of(String projection) {
        Map<Integer, EventTrackerStatus> here = statuses(projection);
        return tokens(projection).entrySet()
            .stream()
            .mapToLong((stored) -> Math.max(this.count.upTo(stored.getValue()), position(here.get(stored.getKey()))))
            .min()
            .orElse(0);
    }

    /**
     * The position at which the replay of the projection is complete; empty if it is not
     * being replayed.
     */
    public OptionalLong replayUntil(String projection) {
        long position = of(projection);
        OptionalLong until = tokens(projection).values()
            .stream()
            .filter((token) -> token != null && ReplayToken.isReplay(token))
            .mapToLong((token) -> this.count.upTo(ReplayToken.getTokenAtReset(token)))
            .max();
        return (until.orElse(0) > position) ? until : OptionalLong.empty();
    }

    /**
     * Waits until all projections have handled every event that is now in the store.
     * @return false if they have not within the time
     */
    public boolean awaitCaughtUp(Duration atMost) {
        long target = head();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!names().stream().allMatch((projection) -> of(projection) >= target)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL);
        }
        return true;
    }

    private Map<Integer, @Nullable TrackingToken> tokens(String name) {
        Projection projection = this.projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("There is no projection " + name);
        }
        return projection.tokens();
    }

    /**
     * The status of the segments that this process owns. It may be ahead of the stored
     * token if the projection does not handle the last events.
     */
    private Map<Integer, EventTrackerStatus> statuses(String projection) {
        return this.processing.get()
            .eventProcessor(projection, StreamingEventProcessor.class)
            .map(StreamingEventProcessor::processingStatus)
            .orElse(Map.of());
    }

    private long position(@Nullable EventTrackerStatus status) {
        // After a failed batch Axon may report a position that was rolled back.
        return (status != null && !status.isErrorState()) ? this.count.upTo(status.getTrackingToken()) : 0;
    }

}
