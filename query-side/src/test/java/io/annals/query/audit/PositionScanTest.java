package io.annals.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Events;
import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.platform.eventstore.EventStoreSchema;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import io.annals.platform.testing.TestPostgres;
import io.annals.query.audit.PositionScan.Found;
import io.annals.query.audit.PositionScan.PositionedEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Searches 30 events, ten at a time, in event stores that stall or have gaps. */
class PositionScanTest {

    private static final int EVENTS = 30;

    private static final List<Long> ALL = positions(1, EVENTS);

    private static HikariDataSource database;

    private static PostgresEventStorageEngine engine;

    private static EmbeddedEventStore store;

    @BeforeAll
    static void start() {
        database = TestPostgres.freshDatabase();
        EventStoreSchema.migrate(database);
        engine = new PostgresEventStorageEngine(database, EventSerializer.of(new EventTypes(Events.all())),
                new EventUpcasterChain(), SnapshotFilter.allowAll(), new SimpleMeterRegistry());
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        UUID course = Ids.next();
        engine.appendEvents(IntStream.range(0, EVENTS)
            .mapToObj((number) -> new GenericDomainEventMessage<>("Course", course.toString(), number,
                    new CoursePublished(course, Instant.EPOCH)))
            .toList());
    }

    @AfterAll
    static void stop() {
        store.shutDown();
        engine.close();
        database.close();
    }

    @Test
    void a_forward_search_continues_after_the_last_event_that_arrived() {
        PositionScan slow = scan(new Store(7, Set.of()));
        assertThat(found(slow.forward(null, null, 100, (event) -> true))).isEqualTo(positions(1, 7));
        assertThat(slow.forward(7L, null, 100, (event) -> false)).isEqualTo(new Found(List.of(), 14L));
        assertThat(forwardToTheEnd(slow)).isEqualTo(ALL);
    }

    @Test
    void a_forward_search_fails_if_no_event_arrives() {
        PositionScan silent = scan(new Store(0, Set.of()));
        assertUnavailable(() -> silent.forward(null, null, 100, (event) -> true));
        assertUnavailable(() -> silent.forward(12L, null, 100, (event) -> true));
        assertThat(silent.forward((long) EVENTS, null, 100, (event) -> true)).isEqualTo(new Found(List.of(), null));
    }

    @Test
    void a_backward_search_fails_if_the_newest_events_do_not_arrive() {
        PositionScan slow = scan(new Store(7, Set.of()));
        assertUnavailable(() -> slow.backward(null, 100, (event) -> true));
        assertThat(found(slow.backward(5L, 100, (event) -> true))).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void gaps_at_the_end_of_a_page_do_not_delay_a_search() {
        Set<Long> gaps = Set.of(9L, 10L, 11L, 20L, 21L);
        List<Long> there = ALL.stream().filter((position) -> !gaps.contains(position)).toList();
        PositionScan scan = scan(new Store(Integer.MAX_VALUE, gaps));
        assertThat(forwardToTheEnd(scan)).isEqualTo(there);
        assertThat(backwardToTheBeginning(scan)).isEqualTo(there.reversed());
    }

    @Test
    void a_responsive_store_is_searched_completely() {
        PositionScan scan = scan(new Store(Integer.MAX_VALUE, Set.of()));
        assertThat(forwardToTheEnd(scan)).isEqualTo(ALL);
        assertThat(backwardToTheBeginning(scan)).isEqualTo(ALL.reversed());
    }

    private static PositionScan scan(Store events) {
        return new PositionScan(events, 10);
    }

    private static List<Long> forwardToTheEnd(PositionScan scan) {
        List<Long> seen = new ArrayList<>();
        Long after = null;
        do {
            Found found = scan.forward(after, null, 100, (event) -> true);
            seen.addAll(found(found));
            after = found.continueAt();
        }
        while (after != null);
        return seen;
    }

    private static List<Long> backwardToTheBeginning(PositionScan scan) {
        List<Long> seen = new ArrayList<>();
        Long before = null;
        do {
            Found found = scan.backward(before, 100, (event) -> true);
            seen.addAll(found(found));
            before = found.continueAt();
        }
        while (before != null);
        return seen;
    }

    private static List<Long> found(Found found) {
        return found.events().stream().map(PositionedEvent::position).toList();
    }

    private static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static void assertUnavailable(org.assertj.core.api.ThrowableAssert.ThrowingCallable search) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(search)
            .satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("unavailable"));
    }

    /**
     * The real store, except that each stream stalls after a number of events and some
     * positions are missing.
     */
    private record Store(int stallsAfter,
            Set<Long> missing) implements StreamableMessageSource<TrackedEventMessage<?>> {

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
            return new Stream(store.openStream(token), this.stallsAfter, this.missing);
        }

        @Override
        public @Nullable TrackingToken createHeadToken() {
            return store.createHeadToken();
        }

        @Override
        public @Nullable TrackingToken createTokenAt(Instant time) {
            return store.createTokenAt(time);
        }

    }

    private static final class Stream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> events;

        private final Set<Long> missing;

        private int left;

        Stream(BlockingStream<TrackedEventMessage<?>> events, int stallsAfter, Set<Long> missing) {
            this.events = events;
            this.left = stallsAfter;
            this.missing = missing;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return this.left > 0 && this.events.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            this.left--;
            TrackedEventMessage<?> event = this.events.nextAvailable();
            while (this.missing.contains(event.trackingToken().position().orElseThrow())) {
                event = this.events.nextAvailable();
            }
            return event;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return this.events.peek();
        }

        @Override
        public void close() {
            this.events.close();
        }

    }

}
