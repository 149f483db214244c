package io.annals.command.automation.database;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes many rows with one statement. Its parameters are arrays, one for each column.
 *
 * @param <R> a row
 */
public final class BulkStatement<R> {

    private record BulkColumn(String type, List<@Nullable Object> values) {
    }

    private final List<R> rows;

    private final List<BulkColumn> columns = new ArrayList<>();

    private BulkStatement(Collection<R> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <R> BulkStatement<R> of(Collection<R> rows) {
        return new BulkStatement<>(rows);
    }

    public BulkStatement<R> uuid(Function<R, UUID> value) {
        return add("uuid", value);
    }

    public BulkStatement<R> text(Function<R, String> value) {
        return add("text", value);
    }

    public BulkStatement<R> number(Function<R, @Nullable Number> value) {
        return add("bigint", value);
    }

    /** Adds a column of times as text; the statement casts it. */
    public BulkStatement<R> time(Function<R, @Nullable Instant> value) {
        return add("text", (row) -> {
            Instant time = value.apply(row);
            return (time != null) ? time.toString() : null;
        });
    }

    private BulkStatement<R> add(String type, Function<R, ? extends @Nullable Object> value) {
        this.columns.add(new BulkColumn(type, Arrays.asList(this.rows.stream().map(value).toArray())));
        return this;
    }

    /** Executes the statement, unless there are no rows. */
    public void write(JdbcTemplate database, String statement) {
        if (this.rows.isEmpty()) {
            return;
        }
        database.update(statement, (prepared) -> {
            Connection connection = prepared.getConnection();
            for (int i = 0; i < this.columns.size(); i++) {
                BulkColumn column = this.columns.get(i);
                prepared.setArray(i + 1, connection.createArrayOf(column.type(), column.values().toArray()));
            }
        });
    }

}
