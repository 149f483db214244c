package io.annals.platform.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The event store on Postgres; each process has its own connection pool. */
final class PostgresStore implements StoreUnderTest {

    static final String KIND = "postgres";

    private static final String INSERT = """
            insert into events.event (position, aggregate_type, aggregate_id, sequence_number, event_id, event_type,
                                      revision, recorded_at, payload, metadata)
            values (?, ?, ?, ?, ?, ?, 1, now(), ?::jsonb, ?::jsonb)
            """;

    private final HikariDataSource database;

    private PostgresStore(HikariDataSource database) {
        this.database = database;
    }

    /** Creates a store in an empty database. */
    static PostgresStore in(HikariDataSource database) {
        EventStoreSchema.migrate(database);
        return new PostgresStore(database);
    }

    static PostgresStore at(String url) {
        return new PostgresStore(pool(url));
    }

    HikariDataSource database() {
        return this.database;
    }

    static PostgresEventStorageEngine engine(HikariDataSource database, MeterRegistry meters) {
        return new PostgresEventStorageEngine(database, Notes.serializer(), NoOpEventUpcaster.INSTANCE,
                SnapshotFilter.allowAll(), meters);
    }

    @Override
    public StoreProcess open() {
        HikariDataSource pool = pool(this.database.getJdbcUrl());
        PostgresEventStorageEngine engine = engine(pool, new SimpleMeterRegistry());
        EmbeddedEventStore events = EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(20).build();
        return new StoreProcess(events, () -> {
            events.shutDown();
            engine.close();
            pool.close();
        });
    }

    @Override
    public Runnable begin(List<EventMessage<?>> events) {
        try {
            Connection connection = this.database.getConnection();
            connection.setAutoCommit(false);
            long head = lockHead(connection);
            for (int i = 0; i < events.size(); i++) {
                insert(connection, head + i + 1, events.get(i));
            }
            return () -> commit(connection);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static long lockHead(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select events.lock_head()");
                ResultSet head = lock.executeQuery()) {
            head.next();
            return head.getLong(1);
        }
    }

    /** Inserts a row in the connection's transaction, without the sequencer. */
    static void insert(Connection connection, long position, EventMessage<?> event) throws SQLException {
        NewEvent row = new EventEncoder(Notes.serializer()).encode(event);
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, position);
            insert.setString(2, row.aggregateType());
            insert.setObject(3, row.version().aggregateId());
            insert.setLong(4, row.version().sequenceNumber());
            insert.setObject(5, row.eventId());
            insert.setString(6, row.eventType());
            insert.setString(7, new String(row.payload(), UTF_8));
            insert.setString(8, new String(row.metadata(), UTF_8));
            insert.execute();
        }
    }

    private static void commit(Connection connection) {
        try (connection) {
            connection.commit();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(0);
        return pool;
    }

    @Override
    public List<String> address() {
        return List.of(KIND, this.database.getJdbcUrl());
    }

    @Override
    public void close() {
        this.database.close();
    }

}
