package io.annals.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Searches the events of all tenants in order of their positions, a bounded number at a
 * time. A search continues after the last event that was read, so it skips none even if
 * the event store is slow to respond.
 */
final class PositionScan {

    /** How long an existing event may take to arrive. New events are not waited for. */
    private static final int READ_TIMEOUT_SECONDS = 5;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;

    private final int bound;

    PositionScan(StreamableMessageSource<TrackedEventMessage<?>> events, int bound) {
        this.events = events;
        this.bound = bound;
    }

    /** An event and its position. */
    record PositionedEvent(long position, EventMessage<?> event) {
    }

    /**
     * The result of a search.
     *
     * @param continueAt the position to continue the search from; absent at the end
     */
    record Found(List<PositionedEvent> events, @Nullable Long continueAt) {
    }

    /**
     * The result of reading a range of positions.
     *
     * @param upTo the position up to which every event was read
     */
    private record Read(List<PositionedEvent> found, long upTo) {
    }

    /**
     * Searches from the oldest to the newest event, after the position.
     * @throws Refusal {@code unavailable} if no event arrived in time
     */
    Found forward(@Nullable Long after, @Nullable Instant from, int limit, Predicate<EventMessage<?>> matches) {
        long start = (after != null) ? after : startAt(from);
        long head = head();
        Read read = read(start, Math.min(head, start + this.bound), matches, limit);
        if (read.upTo() == start && start < head) {
            throw timedOut();
        }
        return new Found(read.found(), (read.upTo() < head) ? read.upTo() : null);
    }

    /**
     * Searches from the newest to the oldest event, before the position.
     * @throws Refusal {@code unavailable} if not every event arrived in time, because the
     * newest arrive last
     */
    Found backward(@Nullable Long before, int limit, Predicate<EventMessage<?>> matches) {
        long end = (before != null) ? before - 1 : head();
        long start = Math.max(-1, end - this.bound);
        Read read = read(start, end, matches, Integer.MAX_VALUE);
        if (read.upTo() < end) {
            throw timedOut();
        }
        List<PositionedEvent> found = read.found().reversed();
        return new Found(found.subList(0, Math.min(limit, found.size())), (start >= 0) ? start + 1 : null);
    }

    /**
     * Reads the events after the start up to the end, until it has found as many as the
     * limit. There may be no event at the end position itself.
     */
    private Read read(long start, long end, Predicate<EventMessage<?>> matches, int limit) {
        List<PositionedEvent> found = new ArrayList<>();
        long position = start;
        if (start >= end) {
            return new Read(found, position);
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = this.events.openStream(token(start))) {
            while (position < end && found.size() < limit
                    && stream.hasNextAvailable(READ_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                position = position(event.trackingToken()).orElseThrow();
                if (position <= end && matches.test(event)) {
                    found.add(new PositionedEvent(position, event));
                }
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the history", ex);
        }
        return new Read(found, Math.min(position, end));
    }

    private long head() {
        return position(this.events.createHeadToken()).orElse(-1);
    }

    /**
     * Starts one position early, because event stores differ in whether the token of a
     * time belongs to the first event at that time or to the last one before it.
     */
    private long startAt(@Nullable Instant from) {
        return (from == null) ? -1 : Math.max(-1, position(this.events.createTokenAt(from)).orElse(-1) - 1);
    }

    private static @Nullable TrackingToken token(long position) {
        return (position < 0) ? null : new GlobalSequenceTrackingToken(position);
    }

    private static OptionalLong position(@Nullable TrackingToken token) {
        return (token != null) ? token.position() : OptionalLong.empty();
    }

    private static Refusal timedOut() {
        return new Refusal(Kind.UNAVAILABLE, "unavailable",
                "The event store did not respond in time. Try again later with the same cursor.", List.of());
    }

}
