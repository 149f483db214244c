package io.annals.platform.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.platform.testing.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/** An engine on an empty database, and direct access to the database. */
abstract class PostgresFixture {

    private @Nullable HikariDataSource database;

    private @Nullable PostgresEventStorageEngine engine;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void openEngine() {
        HikariDataSource fresh = TestPostgres.freshDatabase();
        EventStoreSchema.migrate(fresh);
        this.database = fresh;
        this.engine = PostgresStore.engine(fresh, this.meters);
    }

    @AfterEach
    void closeEngine() {
        engine().close();
        database().close();
        this.threads.close();
    }

    final PostgresEventStorageEngine engine() {
        return Optional.ofNullable(this.engine).orElseThrow();
    }

    final HikariDataSource database() {
        return Optional.ofNullable(this.database).orElseThrow();
    }

    final JdbcClient sql() {
        return JdbcClient.create(database());
    }

    final List<Long> positions() {
        return sql().sql("select position from events.event order by position").query(Long.class).list();
    }

    /** Blocks all appends until the connection is closed. */
    final Connection lock() throws SQLException {
        Connection connection = database().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select events.lock_head()");
        }
        return connection;
    }

    /** Waits until the sequencer waits for the lock. */
    final void awaitSequencerAtLock() {
        await().until(() -> sequencerBackends().size() == 1);
    }

    /** The number of server processes that wait for the lock. */
    final List<Integer> sequencerBackends() {
        return sql().sql("""
                select pid from pg_locks
                where locktype = 'advisory' and not granted
                  and database = (select oid from pg_database where datname = current_database())
                """).query(Integer.class).list();
    }

}
