package io.annals.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

import static io.annals.platform.eventstore.Notes.ACTOR;
import static io.annals.platform.eventstore.Notes.TENANT;
import static io.annals.platform.eventstore.Notes.lines;
import static io.annals.platform.eventstore.Notes.note;
import static io.annals.platform.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresEventStorageEngineTest extends PostgresFixture {

    private final UUID note = UUID.randomUUID();

    @Test
    void an_auditor_reads_an_event_with_plain_sql() {
        engine().appendEvents(note(this.note, 0, "Grüße"));

        Map<String, Object> row = sql()
            .sql("""
                    select position, aggregate_type, aggregate_id, sequence_number, event_type, revision, tenant_id, actor_id,
                           payload ->> 'text' as text, metadata ->> 'commandName' as command
                    from events.event
                    """)
            .query()
            .singleRow();
        assertThat(row).containsEntry("position", 1L)
            .containsEntry("aggregate_type", "Note")
            .containsEntry("aggregate_id", this.note)
            .containsEntry("sequence_number", 0L)
            .containsEntry("event_type", "Noted")
            .containsEntry("revision", 1)
            .containsEntry("tenant_id", TENANT)
            .containsEntry("actor_id", ACTOR)
            .containsEntry("text", "Grüße")
            .containsEntry("command", "write-note");
    }

    @Test
    void an_event_without_tenant_or_actor_has_none() {
        engine().appendEvents(note(this.note, 0).withMetaData(Map.of()));

        assertThat(sql().sql("select tenant_id, actor_id from events.event").query().singleRow())
            .containsEntry("tenant_id", null)
            .containsEntry("actor_id", null);
    }

    @ParameterizedTest
    @ValueSource(strings = { "update events.event set revision = 2", "delete from events.event",
            "delete from events.event where position = 99", "truncate events.event", "truncate events.event cascade" })
    void history_cannot_be_changed(String statement) {
        engine().appendEvents(note(this.note, 0));

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> sql().sql(statement).update())
            .havingRootCause()
            .withMessageContaining("append-only");
        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void a_time_is_kept_to_the_microsecond() {
        Instant time = Instant.parse("2024-02-29T23:59:59.123456Z");
        engine().appendEvents(at(time));

        assertThat(engine().readEvents(null, false).toList()).extracting(EventMessage::getTimestamp)
            .containsExactly(time);
    }

    @Test
    void what_has_no_place_in_the_store_is_refused() {
        DomainEventMessage<?> unnamed = new GenericDomainEventMessage<>("Note", this.note.toString(), 0, "no event");
        DomainEventMessage<?> elsewhere = new GenericDomainEventMessage<>("Note", "42", 0,
                note(this.note, 0).getPayload());
        DomainEventMessage<?> shouted = new GenericDomainEventMessage<>("Note", "AAAAAAAA-0000-4000-8000-000000000000",
                0, note(this.note, 0).getPayload());

        assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> engine().appendEvents(unnamed))
            .withMessageContaining("java.lang.String");
        assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> engine().appendEvents(elsewhere))
            .withMessageContaining("42");
        assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> engine().appendEvents(shouted));
        assertThat(positions()).isEmpty();
    }

    @Test
    void an_aggregate_of_another_kind_of_id_has_no_history() {
        assertThat(engine().readEvents("42").hasNext()).isFalse();
        assertThat(engine().lastSequenceNumberFor("42")).isEmpty();
        assertThat(engine().readSnapshot("42")).isEmpty();
    }

    @Test
    void an_event_that_comes_twice_in_one_append_is_a_conflict() {
        assertThatExceptionOfType(ConcurrencyException.class)
            .isThrownBy(() -> engine().appendEvents(note(this.note, 0), note(this.note, 0)));
        assertThat(positions()).isEmpty();
    }

    @Test
    void an_append_larger_than_a_group_is_stored_whole() {
        engine().appendEvents(lines(this.note, 0, 2_000));

        assertThat(positions()).isEqualTo(LongStream.rangeClosed(1, 2_000).boxed().toList());
        assertThat(engine().readEvents(null, false).map((event) -> noted(event).line()).toList()).hasSize(2_000)
            .isSorted();
    }

    @Test
    void a_conflict_names_the_event_that_is_taken() {
        engine().appendEvents(lines(this.note, 0, 3));

        assertThatExceptionOfType(ConcurrencyException.class)
            .isThrownBy(() -> engine().appendEvents(note(this.note, 2)))
            .withMessageContaining("2")
            .withMessageContaining(this.note.toString());
        assertThat(this.meters.get("annals.eventstore.conflicts").counter().count()).isEqualTo(1);
    }

    @Test
    void a_row_written_past_the_sequencer_is_not_skipped() throws SQLException {
        try (Connection stranger = database().getConnection()) {
            stranger.setAutoCommit(false);
            PostgresStore.insert(stranger, 1, note(UUID.randomUUID(), 0, "stranger"));
            assertThat(engine().readEvents(null, false)).isEmpty();
            stranger.commit();
        }
        engine().appendEvents(note(this.note, 0, "sequencer"));

        assertThat(engine().readEvents(null, false).map((event) -> noted(event).text())).containsExactly("stranger",
                "sequencer");
    }

    @Test
    void a_replay_reads_from_where_it_has_come() {
        engine().appendEvents(lines(this.note, 0, 5));
        TrackingToken replay = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(5),
                new GlobalSequenceTrackingToken(3));

        assertThat(engine().readEvents(replay, false).map((event) -> noted(event).line())).containsExactly(3, 4);
    }

    @Test
    void who_reads_alone_is_led_to_where_the_others_go_on() {
        engine().appendEvents(lines(this.note, 0, 3));
        assertThat(linesAfter(1, false)).containsExactly(1, 2);
        assertThat(linesAfter(0, true)).containsExactly(0, 1, 2);
        engine().appendEvents(lines(this.note, 3, 5));

        assertThat(linesAfter(1, false)).containsExactly(1, 2);
        assertThat(linesAfter(3, false)).isEmpty();
        assertThat(linesAfter(4, false)).containsExactly(4);
        assertThat(linesAfter(3, true)).containsExactly(3, 4);
        assertThat(linesAfter(1, false)).containsExactly(1, 2, 3, 4);
    }

    private List<Integer> linesAfter(long position, boolean forAll) {
        return engine().readEvents(new GlobalSequenceTrackingToken(position), forAll)
            .map((event) -> noted(event).line())
            .toList();
    }

    @Test
    void a_token_of_another_store_is_refused() {
        TrackingToken token = GapAwareTrackingToken.newInstance(7, List.of());

        assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> engine().readEvents(token, false));
    }

    @Test
    void a_token_at_a_time_comes_before_all_that_was_recorded_since_also_out_of_order() {
        Instant noon = Instant.parse("2024-06-01T12:00:00Z");
        Stream.of(-60, 30, -30, 60).map((seconds) -> at(noon.plusSeconds(seconds))).forEach(engine()::appendEvents);

        assertThat(engine().createTokenAt(noon)).isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(engine().createTokenAt(noon.plusSeconds(90))).isEqualTo(new GlobalSequenceTrackingToken(4));
    }

    @Test
    void an_empty_store_has_no_tokens() {
        assertThat(engine().createTailToken()).isNull();
        assertThat(engine().createHeadToken()).isNull();
        assertThat(engine().createTokenAt(Instant.EPOCH)).isNull();
    }

    @Test
    void a_snapshot_that_comes_late_does_not_replace_a_newer_one() {
        engine().storeSnapshot(note(this.note, 3, "newer"));
        engine().storeSnapshot(note(this.note, 1, "late"));

        assertThat(engine().readSnapshot(this.note.toString()))
            .hasValueSatisfying((snapshot) -> assertThat(noted(snapshot).text()).isEqualTo("newer"));
    }

    @Test
    void a_snapshot_that_the_filter_refuses_is_not_read() {
        engine().storeSnapshot(note(this.note, 3));
        SnapshotFilter none = (snapshot) -> false;
        try (var other = new PostgresEventStorageEngine(database(), Notes.serializer(), NoOpEventUpcaster.INSTANCE,
                none, this.meters)) {
            assertThat(other.readSnapshot(this.note.toString())).isEmpty();
        }
    }

    private static DomainEventMessage<?> at(Instant time) {
        DomainEventMessage<Noted> event = note(UUID.randomUUID(), 0);
        return new GenericDomainEventMessage<>(event.getType(), event.getAggregateIdentifier(), 0, event, time);
    }

}
