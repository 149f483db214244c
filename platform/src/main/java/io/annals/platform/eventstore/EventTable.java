package io.annals.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Writes to the table of events over a connection of its own, on which each statement is
 * a transaction. Used by one thread.
 */
final class EventTable implements AutoCloseable {

    private static final String APPEND = "select events.append(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String TAKEN = """
            select event.aggregate_id, event.sequence_number
            from unnest(?, ?) as wanted (aggregate_id, sequence_number)
            join events.event using (aggregate_id, sequence_number)
            """;

    /** The connection is considered lost if the server does not answer for this time. */
    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** A connection that is idle for longer is checked before it is used. */
    private static final Duration TRUSTED = Duration.ofSeconds(1);

    private final DataSource database;

    private @Nullable Connection connection;

    private @Nullable PreparedStatement append;

    private long lastUsed;

    EventTable(DataSource database) {
        this.database = database;
    }

    /** Appends the events at the next positions in one transaction. */
    WriteResult append(List<NewEvent> events) {
        PreparedStatement statement;
        try {
            statement = appendStatement();
            bind(statement, events);
        }
        catch (SQLException ex) {
            disconnect();
            return new WriteResult.RolledBack(ex);
        }
        return execute(statement);
    }

    private WriteResult execute(PreparedStatement statement) {
        WriteResult result;
        try {
            statement.execute();
            result = new WriteResult.Committed();
        }
        catch (SQLException ex) {
            result = WriteResult.of(ex);
        }
        this.lastUsed = System.nanoTime();
        if (result instanceof WriteResult.RolledBack || result instanceof WriteResult.Lost) {
            disconnect();
        }
        return result;
    }

    /** The versions among these that are stored. */
    Set<StreamVersion> taken(Collection<StreamVersion> wanted) throws SQLException {
        Connection open = connection();
        try (PreparedStatement statement = open.prepareStatement(TAKEN)) {
            statement.setArray(1,
                    open.createArrayOf("uuid", wanted.stream().map(StreamVersion::aggregateId).toArray(UUID[]::new)));
            statement.setArray(2, open.createArrayOf("int8",
                    wanted.stream().map(StreamVersion::sequenceNumber).toArray(Long[]::new)));
            Set<StreamVersion> taken = new HashSet<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                taken.add(new StreamVersion(rows.getObject(1, UUID.class), rows.getLong(2)));
            }
            return taken;
        }
        catch (SQLException ex) {
            disconnect();
            throw ex;
        }
    }

    private void bind(PreparedStatement statement, List<NewEvent> events) throws SQLException {
        bind(statement, 1, "text", column(events, NewEvent::aggregateType, String[]::new));
        bind(statement, 2, "uuid", column(events, (event) -> event.version().aggregateId(), UUID[]::new));
        bind(statement, 3, "int8", column(events, (event) -> event.version().sequenceNumber(), Long[]::new));
        bind(statement, 4, "uuid", column(events, NewEvent::eventId, UUID[]::new));
        bind(statement, 5, "text", column(events, NewEvent::eventType, String[]::new));
        bind(statement, 6, "int4", column(events, NewEvent::revision, Integer[]::new));
        bind(statement, 7, "timestamptz", column(events, (event) -> event.recordedAt().toString(), String[]::new));
        bind(statement, 8, "bytea", column(events, NewEvent::payload, byte[][]::new));
        bind(statement, 9, "bytea", column(events, NewEvent::metadata, byte[][]::new));
    }

    private static <T> T[] column(List<NewEvent> events, Function<NewEvent, ? extends @Nullable Object> value,
            IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }

    private static void bind(PreparedStatement statement, int index, String type, Object[] values) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private PreparedStatement appendStatement() throws SQLException {
        Connection open = connection();
        PreparedStatement prepared = this.append;
        if (prepared == null) {
            prepared = open.prepareStatement(APPEND);
            this.append = prepared;
        }
        return prepared;
    }

    private Connection connection() throws SQLException {
        Connection open = this.connection;
        if (open != null && isTrusted(open)) {
            return open;
        }
        disconnect();
        Connection fresh = this.database.getConnection();
        this.connection = fresh;
        fresh.setAutoCommit(true);
        fresh.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        fresh.setNetworkTimeout(Runnable::run, Math.toIntExact(ANSWER.toMillis()));
        this.lastUsed = System.nanoTime();
        return fresh;
    }

    private boolean isTrusted(Connection open) throws SQLException {
        return System.nanoTime() - this.lastUsed < TRUSTED.toNanos() || open.isValid(2);
    }

    private void disconnect() {
        Connection open = this.connection;
        this.connection = null;
        this.append = null;
        if (open != null) {
            closeQuietly(open);
        }
    }

    private static void closeQuietly(Connection open) {
        try {
            open.close();
        }
        catch (SQLException ex) {
            // The connection is abandoned because it is broken.
        }
    }

    @Override
    public void close() {
        disconnect();
    }

}
