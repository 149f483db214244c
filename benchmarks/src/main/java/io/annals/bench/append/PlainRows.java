package io.annals.bench.append;

import io.annals.bench.Contender;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.platform.eventstore.EventStoreSchema;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * The baseline of the database: a plain insert of {@code size} rows per commit into the
 * same table, each with the same JSON.
 */
final class PlainRows implements Contender {

    private static final String INSERT = """
            insert into events.event (position, aggregate_type, aggregate_id, sequence_number, event_id, event_type,
                                      revision, recorded_at, payload, metadata)
            select position, 'Enrollment', aggregate_id, number, event_id, 'LessonCompleted', 1, now(), ?::jsonb, ?::jsonb
            from unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::uuid[]) as t (position, aggregate_id, number, event_id)
            """;

    private final HikariDataSource database;

    private final int size;

    private final AtomicLong position = new AtomicLong();

    private final String payload;

    private final String metadata;

    PlainRows(HikariDataSource database, int size) {
        EventStoreSchema.migrate(database);
        this.database = database;
        this.size = size;
        DomainEventMessage<LessonCompleted> sample = SampleEvents.event(UUID.randomUUID(), 0);
        this.payload = sample.serializePayload(SampleEvents.serializer(), String.class).getData();
        this.metadata = sample.serializeMetaData(SampleEvents.serializer(), String.class).getData();
    }

    @Override
    public int append(UUID aggregate, long number) {
        long first = this.position.getAndAdd(this.size);
        try (Connection connection = this.database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, this.payload);
            insert.setString(2, this.metadata);
            insert.setArray(3,
                    connection.createArrayOf("int8", LongStream.range(first, first + this.size).boxed().toArray()));
            insert.setArray(4, connection.createArrayOf("uuid", ids()));
            insert.setArray(5, connection.createArrayOf("int8",
                    LongStream.range(number * this.size, (number + 1) * this.size).boxed().toArray()));
            insert.setArray(6, connection.createArrayOf("uuid", ids()));
            insert.execute();
            return this.size;
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private Object[] ids() {
        return IntStream.range(0, this.size).mapToObj((index) -> UUID.randomUUID()).toArray();
    }

    @Override
    public void close() {
        this.database.close();
    }

}
