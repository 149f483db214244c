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
 * Looks through the whole history by position, at a bounded number of events at a time.
 * It goes on from what was really read and skips nothing, also where the event store is
 * slow to answer.
 */
final class PositionScan {

    /** Nothing new is waited for; so long may an event that is there take to arrive. */
    private static final int ANSWER_SECONDS = 5;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;

    private final int bound;

    PositionScan(StreamableMessageSource<TrackedEventMessage<?>> events, int bound) {
        this.events = events;
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

    /**
     * What was read.
     *
     * @param upTo every event up to here was looked at
     */
    private record Read(List<Placed> found, long upTo) {
    }

    /**
     * From the oldest to the newest, after the position.
     * @throws Refusal {@code unavailable} where not one event arrived in time
     */
    Found forward(@Nullable Long after, @Nullable Instant from, int limit, Predicate<EventMessage<?>> matches) {
        long start = (after != null) ? after : startAt(from);
        long head = head();
        Read read = read(start, Math.min(head, start + this.bound), matches, limit);
        if (read.upTo() == start && start < head) {
            throw late();
        }
        return new Found(read.found(), (read.upTo() < head) ? read.upTo() : null);
    }

    /**
     * From the newest to the oldest, before the position.
     * @throws Refusal {@code unavailable} where not every event arrived in time: the
     * newest arrive last
     */
    Found backward(@Nullable Long before, int limit, Predicate<EventMessage<?>> matches) {
        long end = (before != null) ? before - 1 : head();
        long start = Math.max(-1, end - this.bound);
        Read read = read(start, end, matches, Integer.MAX_VALUE);
        if (read.upTo() < end) {
            throw late();
        }
        List<Placed> found = read.found().reversed();
        return new Found(found.subList(0, Math.min(limit, found.size())), (start >= 0) ? start + 1 : null);
    }

    /**
     * Reads after the start and up to the end, where perhaps no event is, until it has
     * found enough.
     */
    private Read read(long start, long end, Predicate<EventMessage<?>> matches, int limit) {
        List<Placed> found = new ArrayList<>();
        long position = start;
        if (start >= end) {
            return new Read(found, position);
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = this.events.openStream(token(start))) {
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
        return new Read(found, Math.min(position, end));
    }

    private long head() {
        return position(this.events.createHeadToken()).orElse(-1);
    }

    /**
     * One position too early rather than too late: event stores differ in whether the
     * token of a time is that of the first event then or of the last before.
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

    private static Refusal late() {
        return new Refusal(Kind.UNAVAILABLE, "unavailable",
                "The event store does not answer in time: try again later, from the same place.", List.of());
    }

}
