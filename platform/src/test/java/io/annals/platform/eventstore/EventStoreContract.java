package io.annals.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.annals.platform.eventstore.StoreUnderTest.StoreProcess;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

import static io.annals.platform.eventstore.Notes.lines;
import static io.annals.platform.eventstore.Notes.note;
import static io.annals.platform.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

/** The requirements of the event store. A subclass provides the store. */
abstract class EventStoreContract extends StoreFixture {

    @Test
    void what_is_stored_reads_back_the_same() {
        DomainEventMessage<Noted> event = note(UUID.randomUUID(), 0);
        EventStore events = open();
        events.publish(event);

        assertThat(List.of(history(events, event.getPayload().note()).getFirst(), read(events, 1).getFirst()))
            .allSatisfy((read) -> {
                assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
                assertThat(read.getPayload()).isEqualTo(event.getPayload());
                assertThat(read.getMetaData()).isEqualTo(event.getMetaData());
                assertThat(read.getTimestamp().toEpochMilli()).isEqualTo(event.getTimestamp().toEpochMilli());
                assertThat(read).isInstanceOfSatisfying(DomainEventMessage.class, (domainEvent) -> {
                    assertThat(domainEvent.getType()).isEqualTo("Note");
                    assertThat(domainEvent.getAggregateIdentifier()).isEqualTo(event.getAggregateIdentifier());
                    assertThat(domainEvent.getSequenceNumber()).isZero();
                });
            });
    }

    @Test
    void text_of_any_script_and_size_reads_back_the_same() {
        UUID note = UUID.randomUUID();
        List<String> texts = List.of("", "\"quoted\" \\ {braces} , NULL", "Grüße, 世界, שלום, 👩🏽‍🚀, \u2028\t\r\n",
                "long ".repeat(200_000));
        EventStore events = open();
        for (int i = 0; i < texts.size(); i++) {
            events.publish(note(note, i, texts.get(i)));
        }

        assertThat(history(events, note)).extracting((event) -> noted(event).text()).isEqualTo(texts);
        assertThat(read(events, texts.size())).extracting((event) -> noted(event).text()).isEqualTo(texts);
    }

    @Test
    void an_event_of_no_aggregate_is_part_of_the_stream() {
        EventMessage<Noted> event = new GenericEventMessage<>(new Noted(UUID.randomUUID(), 0, "by the way"));
        EventStore events = open();
        events.publish(event);

        TrackedEventMessage<?> read = read(events, 1).getFirst();
        assertThat(read).isNotInstanceOf(DomainEventMessage.class);
        assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(read.getPayload()).isEqualTo(event.getPayload());
    }

    @Test
    void an_aggregate_can_be_read_from_a_later_event_on() {
        UUID note = UUID.randomUUID();
        EventStore events = open();
        events.publish(lines(note, 0, 450));

        assertThat(history(events, note)).extracting(DomainEventMessage::getSequenceNumber)
            .isEqualTo(LongStream.range(0, 450).boxed().toList());
        assertThat(events.readEvents(note.toString(), 447).asStream().map((event) -> noted(event).line()))
            .containsExactly(447, 448, 449);
        assertThat(events.lastSequenceNumberFor(note.toString())).hasValue(449L);
        assertThat(events.lastSequenceNumberFor(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void of_many_writers_of_one_version_one_wins() {
        UUID note = UUID.randomUUID();
        EventStore here = open();
        EventStore there = open();
        here.publish(note(note, 0));

        for (int version = 1; version <= 5; version++) {
            int wanted = version;
            List<String> results = together(24, (writer) -> {
                EventStore events = (writer % 2 == 0) ? here : there;
                return attempt(events, List.of(note(note, wanted, "by " + writer)), "by " + writer);
            });

            List<String> winners = results.stream().filter((result) -> !result.equals("conflict")).toList();
            assertThat(winners).hasSize(1);
            assertThat(history(here, note)).hasSize(version + 1)
                .last()
                .extracting((event) -> noted(event).text())
                .isEqualTo(winners.getFirst());
        }
    }

    @Test
    void writers_of_different_aggregates_do_not_conflict() {
        EventStore here = open();
        EventStore there = open();
        List<UUID> notes = Stream.generate(UUID::randomUUID).limit(40).toList();

        together(notes.size(), (writer) -> {
            for (int line = 0; line < 10; line++) {
                ((line % 2 == 0) ? here : there).publish(note(notes.get(writer), line));
            }
            return "";
        });

        assertThat(notes).allSatisfy((note) -> assertThat(history(here, note)).hasSize(10));
        assertThat(read(here, 400)).hasSize(400);
    }

    @Test
    void events_of_several_aggregates_are_stored_all_or_none() {
        UUID old = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        EventStore events = open();
        events.publish(note(old, 0));

        assertThat(attempt(events, List.of(note(fresh, 0), note(old, 0), note(fresh, 1)), "stored"))
            .isEqualTo("conflict");
        assertThat(history(events, fresh)).isEmpty();
        assertThat(history(events, old)).hasSize(1);

        events.publish(note(fresh, 0), note(old, 1), note(fresh, 1));
        assertThat(history(events, fresh)).hasSize(2);
        assertThat(history(events, old)).hasSize(2);
        assertThat(read(events, 4)).hasSize(4);
    }

    @Test
    void of_writers_whose_aggregates_overlap_each_wins_or_loses_whole() {
        EventStore events = open();
        List<UUID> notes = Stream.generate(UUID::randomUUID).limit(12).toList();

        List<String> results = together(notes.size(), (writer) -> {
            UUID mine = notes.get(writer);
            UUID next = notes.get((writer + 1) % notes.size());
            String me = "by " + writer;
            return attempt(events, List.of(note(mine, 0, me), note(next, 0, me)), me);
        });

        List<String> winners = results.stream().filter((result) -> !result.equals("conflict")).toList();
        List<String> texts = notes.stream()
            .flatMap((note) -> history(events, note).stream())
            .map((event) -> noted(event).text())
            .toList();
        assertThat(winners).isNotEmpty()
            .allSatisfy((winner) -> assertThat(texts.stream().filter(winner::equals)).hasSize(2));
        assertThat(texts).hasSize(2 * winners.size());
    }

    @Test
    void an_append_that_is_not_committed_yet_is_not_skipped() {
        EventStore events = open();
        UUID hidden = UUID.randomUUID();
        List<UUID> others = Stream.generate(UUID::randomUUID).limit(8).toList();
        var stream = events.openStream(beginning());
        Runnable commit = store().begin(List.of(note(hidden, 0), note(hidden, 1)));

        List<TrackedEventMessage<?>> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            others.forEach((other) -> writers.add(threads.submit(() -> open().publish(note(other, 0)))));
            seen.addAll(read(stream, others.size(), Duration.ofMillis(300)));
            commit.run();
            writers.forEach(StoreFixture::finished);
        }
        seen.addAll(read(stream, others.size() + 2 - seen.size()));
        stream.close();

        assertThat(seen).extracting((event) -> noted(event).note())
            .containsAll(others)
            .filteredOn(hidden::equals)
            .hasSize(2);
        assertThat(identifiers(read(open(), others.size() + 2))).isEqualTo(identifiers(seen));
    }

    @Test
    void reading_while_writing_sees_each_event_once_and_in_order() {
        EventStore here = open();
        EventStore there = open();
        List<UUID> notes = Stream.generate(UUID::randomUUID).limit(20).toList();
        int lines = 30;

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<TrackedEventMessage<?>>>> readers = Stream.of(here, there, here)
                .map((events) -> threads.submit(() -> read(events, notes.size() * lines)))
                .toList();
            together(notes.size(), (writer) -> {
                EventStore events = (writer % 2 == 0) ? here : there;
                IntStream.range(0, lines).forEach((line) -> events.publish(note(notes.get(writer), line)));
                return "";
            });

            List<String> order = identifiers(read(open(), notes.size() * lines));
            assertThat(order).doesNotHaveDuplicates().hasSize(notes.size() * lines);
            assertThat(readers).allSatisfy((reader) -> assertThat(identifiers(finished(reader))).isEqualTo(order));
        }
        assertThat(read(here, notes.size() * lines).stream()
            .filter((event) -> noted(event).note().equals(notes.getFirst()))
            .map((event) -> noted(event).line())).isSorted().hasSize(lines);
    }

    @Test
    void order_and_payload_survive_a_restart() {
        StoreProcess first = openProcess();
        List<UUID> notes = Stream.generate(UUID::randomUUID).limit(6).toList();
        together(notes.size(), (writer) -> {
            first.events().publish(lines(notes.get(writer), 0, 5));
            return "";
        });
        List<TrackedEventMessage<?>> before = read(first.events(), 30);
        TrackingToken head = first.events().createHeadToken();
        end(first);

        EventStore events = open();
        List<TrackedEventMessage<?>> after = read(events, 30);
        assertThat(after).hasSize(30)
            .extracting(TrackedEventMessage::trackingToken)
            .isEqualTo(before.stream().map(TrackedEventMessage::trackingToken).toList());
        assertThat(after).extracting(EventMessage::getPayload)
            .isEqualTo(before.stream().map(EventMessage::getPayload).toList());
        assertThat(events.createHeadToken()).isEqualTo(head);
        events.publish(note(notes.getFirst(), 5));
        assertThat(history(events, notes.getFirst())).hasSize(6);
    }

    @Test
    void a_killed_process_loses_nothing_acknowledged_and_leaves_nothing_half() throws Exception {
        EventStore events = open();
        List<UUID> acknowledged = StoreInChildProcess.runUntilKilled(store().address(), 300);

        Map<UUID, List<Integer>> lines = StoreInChildProcess.linesOfEach(readAll(events, acknowledged.size()));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(300).allSatisfy((id) -> assertThat(lines).containsKey(id));
        assertThat(lines.values()).allSatisfy((each) -> assertThat(each).containsExactly(0, 1, 2));
    }

    @Test
    void the_newest_snapshot_is_read() {
        UUID note = UUID.randomUUID();
        EventStore events = open();
        events.publish(lines(note, 0, 5));
        events.storeSnapshot(note(note, 1, "snapshot 1"));
        events.storeSnapshot(note(note, 3, "snapshot 3"));

        assertThat(events.readEvents(note.toString()).asStream().map((event) -> noted(event).text()))
            .containsExactly("snapshot 3", "line 4");
    }

    @Test
    void a_stream_from_the_head_begins_with_what_comes_after() {
        EventStore events = open();
        events.publish(lines(UUID.randomUUID(), 0, 3));
        TrackingToken head = events.createHeadToken();
        DomainEventMessage<Noted> next = note(UUID.randomUUID(), 0);
        events.publish(next);

        assertThat(identifiers(read(events.openStream(head), 1))).containsExactly(next.getIdentifier());
    }

    @Test
    void a_stream_from_the_tail_begins_with_the_first_event() {
        EventStore events = open();
        events.publish(note(UUID.randomUUID(), 0));

        TrackedEventMessage<?> first = read(events.openStream(events.createTailToken()), 1).getFirst();
        assertThat(identifiers(read(events.openStream(null), 1))).containsExactly(first.getIdentifier());
    }

    @Test
    void a_stream_from_a_time_skips_nothing_recorded_since() {
        EventStore events = open();
        events.publish(note(UUID.randomUUID(), 0));
        Instant time = aMomentLater();
        List<EventMessage<?>> since = lines(UUID.randomUUID(), 0, 3);
        events.publish(since);

        TrackingToken token = events.createTokenAt(time);
        assertThat(identifiers(read(events.openStream(token), 3))).isEqualTo(identifiers(since));
    }

}
