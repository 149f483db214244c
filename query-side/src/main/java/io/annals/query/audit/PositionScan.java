package io.annals.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the whole history by position, at a bounded number of events at a time.
 */
final class PositionScan {

    /** Nothing new is waited for; so long may an event that is there take to arrive. */
    private static final int ANSWER_SECONDS = 5;

    private final EventStore eventStore;

    private final int bound;

    PositionScan(EventStore eventStore, int bound) {
        this.eventStore = eventStore;
        this.bound = bound;
    }

    /** An event and its place in the whole history. */
    record Placed(long position, EventMessage<?> event) {
    }

    /**
     * What was found.
     *
     * @param goOnAfter where the search goes on; absent at the end of the history
     */
    record Found(List<Placed> events, @Nullable Long goOnAfter) {
    }

    /** From the oldest to the newest, after the position. */
    Found forward(@Nullable Long after, @Nullable Instant from, int limit, Predicate<EventMessage<?>> matches) {
        long start = (after != null) ? after : startAt(from);
        long head = head();
        long end = Math.min(head, start + this.bound);
        List<Placed> found = between(start, end, matches, limit);
        return new Found(found, (end < head) ? end : null);
    }

    /** From the newest to the oldest, before the position. */
    Found backward(@Nullable Long before, int limit, Predicate<EventMessage<?>> matches) {
        long end = (before != null) ? before - 1 : head();
        long start = Math.max(-1, end - this.bound);
        List<Placed> found = between(start, end, matches, Integer.MAX_VALUE).reversed();
        return new Found(found.subList(0, Math.min(limit, found.size())), (start >= 0) ? start + 1 : null);
    }

    private List<Placed> between(long start, long end, Predicate<EventMessage<?>> matches, int limit) {
        List<Placed> found = new ArrayList<>();
        if (start >= end) {
            return found;
        }
        TrackingToken token = (start < 0) ? null : new GlobalSequenceTrackingToken(start);
        try (BlockingStream<TrackedEventMessage<?>> stream = this.eventStore.openStream(token)) {
            long position = start;
            while (position < end && found.size() < limit
                    && stream.hasNextAvailable(ANSWER_SECONDS, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                position = position(event.trackingToken()).orElseThrow();
                if (position <= end && matches.test(event)) {
                    found.add(new Placed(position, event));
                }
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the history", ex);
        }
        return found;
    }

    private long head() {
        return position(this.eventStore.createHeadToken()).orElse(-1);
    }

    /**
     * One position too early rather than too late: event stores differ in whether the
     * token of a time is that of the first event then or of the last before.
     */
    private long startAt(@Nullable Instant from) {
        return (from == null) ? -1 : Math.max(-1, position(this.eventStore.createTokenAt(from)).orElse(-1) - 1);
    }

    private static OptionalLong position(@Nullable TrackingToken token) {
        return (token != null) ? token.position() : OptionalLong.empty();
    }

}
