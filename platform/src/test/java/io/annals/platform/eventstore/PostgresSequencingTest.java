package io.annals.platform.eventstore;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

import static io.annals.platform.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Appends share commits, and each gets its own outcome. */
class PostgresSequencingTest extends PostgresFixture {

    @Test
    void callers_at_once_share_a_commit() throws Exception {
        List<Future<?>> appends = queue(Stream.generate(() -> note(UUID.randomUUID(), 0)).limit(50).toList());

        assertThat(appends).allSatisfy((append) -> assertThatCode(append::get).doesNotThrowAnyException());
        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 51).boxed().toList());
        assertThat(this.meters.get("annals.eventstore.append").timer().count()).isEqualTo(51);
        assertThat(this.meters.get("annals.eventstore.group.size").summary().totalAmount()).isEqualTo(51);
        assertThat(this.meters.get("annals.eventstore.group").timer().count()).isLessThan(5);
    }

    @Test
    void of_a_group_the_first_to_arrive_wins_and_its_neighbours_are_untouched() throws Exception {
        UUID contested = UUID.randomUUID();
        UUID taken = UUID.randomUUID();
        engine().appendEvents(note(taken, 0));
        List<Future<?>> appends = queue(List.of(note(contested, 0, "first"), note(UUID.randomUUID(), 0),
                note(contested, 0, "second"), note(taken, 0), note(UUID.randomUUID(), 0)));

        assertThat(appends.stream().map(PostgresSequencingTest::outcome)).containsExactly("stored", "stored",
                "ConcurrencyException", "ConcurrencyException", "stored");
        assertThat(engine().readEvents(contested.toString()).asStream().map((event) -> Notes.noted(event).text()))
            .containsExactly("first");
        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 5).boxed().toList());
    }

    @Test
    void who_loses_to_a_loser_wins_after_all() throws Exception {
        UUID taken = UUID.randomUUID();
        UUID contested = UUID.randomUUID();
        engine().appendEvents(note(taken, 0));
        List<Future<?>> appends = queueAll(
                List.of(List.of(note(contested, 0), note(taken, 0)), List.of(note(contested, 0))));

        assertThat(appends.stream().map(PostgresSequencingTest::outcome)).containsExactly("ConcurrencyException",
                "stored");
    }

    @Test
    void what_the_database_cannot_keep_is_refused_alone() throws Exception {
        UUID contested = UUID.randomUUID();
        List<EventMessage<?>> events = new ArrayList<>(
                Stream.generate(() -> note(UUID.randomUUID(), 0)).limit(20).toList());
        events.set(7, note(contested, 0, "a \u0000 in the text"));
        events.set(9, note(UUID.randomUUID(), 0, "half a pair \ud83d"));
        events.set(13, note(contested, 0, "the same version, but fine"));
        List<String> outcomes = queue(events).stream().map(PostgresSequencingTest::outcome).toList();

        assertThat(List.of(outcomes.get(7), outcomes.get(9))).containsOnly("EventStoreException");
        assertThat(outcomes.stream().filter("stored"::equals)).hasSize(18);
        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 19).boxed().toList());
    }

    @Test
    void positions_have_no_gaps_when_processes_race_and_many_lose() {
        List<UUID> contested = Stream.generate(UUID::randomUUID).limit(5).toList();
        AtomicInteger stored = new AtomicInteger();
        try (var pool = PostgresStore.pool(database().getJdbcUrl());
                var other = PostgresStore.engine(pool, this.meters)) {
            StoreFixture.together(60, (writer) -> {
                PostgresEventStorageEngine engine = (writer % 2 == 0) ? engine() : other;
                for (int i = 0; i < 20; i++) {
                    UUID note = (i % 3 == 0) ? UUID.randomUUID()
                            : contested.get(ThreadLocalRandom.current().nextInt(contested.size()));
                    String text = (i % 7 == 0) ? "\u0000" : "fine";
                    long version = engine.lastSequenceNumberFor(note.toString()).orElse(-1L) + 1;
                    stored.addAndGet(attempt(engine, note(note, version, text)));
                }
                return "";
            });
        }

        assertThat(stored).hasPositiveValue();
        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, stored.get()).boxed().toList());
    }

    private static int attempt(PostgresEventStorageEngine engine, EventMessage<?> event) {
        try {
            engine.appendEvents(event);
            return 1;
        }
        catch (ConcurrencyException | EventStoreException ex) {
            return 0;
        }
    }

    @Test
    void closing_stores_what_was_accepted_and_refuses_what_comes_after() throws Exception {
        UUID note = UUID.randomUUID();
        Future<?> append;
        Thread closing = new Thread(engine()::close);
        try (Connection lock = lock()) {
            append = this.threads.submit(() -> engine().appendEvents(note(note, 0)));
            awaitSequencerAtLock();
            closing.start();
            // Waits for the accepted appends; later ones are rejected.
            await().until(() -> closing.getState() == Thread.State.WAITING);
            assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> engine().appendEvents(note(UUID.randomUUID(), 0)))
                .havingCause()
                .withMessageContaining("closed");
            lock.rollback();
        }
        append.get();
        closing.join();
        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void a_caller_who_is_interrupted_still_learns_what_became_of_its_events() throws Exception {
        Future<Boolean> interrupted = this.threads.submit(() -> {
            Thread.currentThread().interrupt();
            engine().appendEvents(note(UUID.randomUUID(), 0));
            return Thread.interrupted();
        });

        assertThat(interrupted.get()).isTrue();
        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void a_connection_lost_on_the_way_leaves_the_outcome_unknown_and_the_store_usable() throws Exception {
        Future<?> append;
        try (Connection lock = lock()) {
            append = this.threads.submit(() -> engine().appendEvents(note(UUID.randomUUID(), 0)));
            awaitSequencerAtLock();
            terminate(sequencerBackends().getFirst());
            assertThat(outcome(append)).isEqualTo("AppendOutcomeUnknownException");
            lock.rollback();
        }

        engine().appendEvents(note(UUID.randomUUID(), 0));
        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void a_connection_lost_while_idle_costs_nobody_anything() {
        engine().appendEvents(note(UUID.randomUUID(), 0));
        long idle = System.nanoTime();
        sql().sql("select pid from pg_stat_activity where query like '%events.append%' and pid <> pg_backend_pid()")
            .query(Integer.class)
            .list()
            .forEach(this::terminate);
        await().until(() -> System.nanoTime() - idle > Duration.ofMillis(1_100).toNanos());

        engine().appendEvents(note(UUID.randomUUID(), 0));
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test
    void a_database_that_refuses_to_write_stores_nothing_and_is_asked_again() {
        engine().appendEvents(note(UUID.randomUUID(), 0));
        sql().sql("alter table events.event rename to elsewhere").update();
        assertThatExceptionOfType(EventStoreException.class)
            .isThrownBy(() -> engine().appendEvents(note(UUID.randomUUID(), 0)))
            .isNotInstanceOf(AppendOutcomeUnknownException.class);

        sql().sql("alter table events.elsewhere rename to event").update();
        engine().appendEvents(note(UUID.randomUUID(), 0));
        assertThat(positions()).containsExactly(1L, 2L);
    }

    private void terminate(int backend) {
        sql().sql("select pg_terminate_backend(?)").param(backend).query(Boolean.class).single();
    }

    /**
     * Appends the events concurrently and in order, behind one that blocks the sequencer.
     */
    private List<Future<?>> queue(List<? extends EventMessage<?>> events) throws Exception {
        return queueAll(events.stream().<List<? extends EventMessage<?>>>map(List::of).toList());
    }

    private List<Future<?>> queueAll(List<? extends List<? extends EventMessage<?>>> appends) throws Exception {
        List<Future<?>> futures = new ArrayList<>();
        try (Connection lock = lock()) {
            Future<?> first = this.threads.submit(() -> engine().appendEvents(note(UUID.randomUUID(), 0)));
            awaitSequencerAtLock();
            for (List<? extends EventMessage<?>> events : appends) {
                int waiting = engine().waiting();
                futures.add(this.threads.submit(() -> engine().appendEvents(events)));
                await().pollInterval(Duration.ofMillis(1)).until(() -> engine().waiting() > waiting);
            }
            lock.rollback();
            first.get();
        }
        return futures;
    }

    private static String outcome(Future<?> append) {
        await().until(append::isDone);
        return (append.state() == Future.State.SUCCESS) ? "stored" : append.exceptionNow().getClass().getSimpleName();
    }

}
