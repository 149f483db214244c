package io.annals.projection.relational;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import io.annals.platform.projection.relational.RowsRefusedException;
import io.annals.projection.relational.RowBatch.Group;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Writes batches of row changes, each group by one statement. */
final class RowWriter {

    /** How a group is written. */
    private record Plan(String sql, List<Integer> places) {

        private static Plan of(Group group) {
            return new Plan(Statements.of(group), Statements.places(group));
        }

    }

    private final DataSource database;

    private final Map<Group, Plan> plans = new ConcurrentHashMap<>();

    RowWriter(DataSource database) {
        this.database = database;
    }

    /**
     * Writes the changes in the transaction of the current thread.
     * @throws RowsRefusedException if the database refuses them
     */
    void write(RowBatch batch) {
        Connection connection = DataSourceUtils.getConnection(this.database);
        try {
            deferFlush(connection);
            batch.forEachGroup((group, rows) -> write(connection, group, rows));
        }
        finally {
            DataSourceUtils.releaseConnection(connection, this.database);
        }
    }

    /**
     * Rows and token are written together, so after a crash of the server lost rows are
     * written again from the events. The commit need not wait for the disk.
     */
    private static void deferFlush(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
        catch (SQLException ex) {
            throw new RowsRefusedException("The database", ex);
        }
    }

    private void write(Connection connection, Group group, List<RowChange> rows) {
        Plan plan = this.plans.computeIfAbsent(group, Plan::of);
        try (PreparedStatement statement = connection.prepareStatement(plan.sql())) {
            int parameter = 1;
            for (int place : plan.places()) {
                bind(statement, parameter++, ArrayText.of(rows, (row) -> row.value(place)));
            }
            statement.executeUpdate();
        }
        catch (SQLException ex) {
            throw new RowsRefusedException(group.table().table().toString(), ex);
        }
    }

    /** Without a type, which the cast in the statement gives it. */
    private static void bind(PreparedStatement statement, int parameter, String array) throws SQLException {
        statement.setObject(parameter, array, Types.OTHER);
    }

}
