package io.annals.platform.eventstore;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads events in batches, each with one statement that starts after the last event of
 * the previous batch. No connection is held between batches.
 */
final class EventReader {

    private static final int BATCH = 1_000;

    /** Large enough to read most aggregates with one statement. */
    private static final int AGGREGATE_BATCH = 200;

    private static final String AFTER = "select " + StoredEvent.COLUMNS + """
            from events.event where position > ? order by position limit ?
            """;

    private static final String OF_AGGREGATE = "select " + StoredEvent.COLUMNS + """
            from events.event where aggregate_id = ? and sequence_number >= ? order by sequence_number limit ?
            """;

    private static final String LAST_SEQUENCE_NUMBER = """
            select sequence_number from events.event where aggregate_id = ? order by sequence_number desc limit 1
            """;

    private static final String HEAD = "select coalesce(max(position), 0) from events.event";

    private static final String BEFORE = """
            select min(position) - 1 from events.event
            where recorded_at >= :time and position >= (select events.position_from(:time))
            """;

    private final JdbcClient database;

    EventReader(JdbcClient database) {
        this.database = database;
    }

    /**
     * All events after the position, in order, including events that are appended while
     * the stream is read.
     */
    Stream<StoredEvent> after(long position) {
        return BatchedEventStream.of(BATCH, (last) -> eventsAfter(last.map(StoredEvent::position).orElse(position)));
    }

    /** The events of the aggregate from the sequence number on. */
    Stream<StoredEvent> ofAggregate(UUID aggregateId, long sequenceNumber) {
        return BatchedEventStream.of(AGGREGATE_BATCH, (last) -> eventsOf(aggregateId,
                last.map((event) -> event.sequenceNumber() + 1).orElse(sequenceNumber)));
    }

    Optional<Long> lastSequenceNumber(UUID aggregateId) {
        return this.database.sql(LAST_SEQUENCE_NUMBER).param(aggregateId).query(Long.class).optional();
    }

    /** The position of the last event; 0 if there is none. */
    long head() {
        return this.database.sql(HEAD).query(Long.class).single();
    }

    /** The position before the first event recorded at the time or later. */
    OptionalLong before(Instant time) {
        Long position = this.database.sql(BEFORE)
            .param("time", OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
            .query((row, number) -> row.getObject(1, Long.class))
            .list()
            .getFirst();
        return (position != null) ? OptionalLong.of(position) : OptionalLong.empty();
    }

    private List<StoredEvent> eventsAfter(long position) {
        return this.database.sql(AFTER).param(position).param(BATCH).query(StoredEvent::of).list();
    }

    private List<StoredEvent> eventsOf(UUID aggregateId, long sequenceNumber) {
        return this.database.sql(OF_AGGREGATE)
            .param(aggregateId)
            .param(sequenceNumber)
            .param(AGGREGATE_BATCH)
            .query(StoredEvent::of)
            .list();
    }

}
