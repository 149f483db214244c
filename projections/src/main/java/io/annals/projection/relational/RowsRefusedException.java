package io.annals.projection.relational;

import java.io.Serial;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The database does not take rows. The message names the table, the SQL state and the
 * column or constraint, but repeats no value, because values may be personal.
 */
public final class RowsRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RowsRefusedException(String table, SQLException cause) {
        super("%s refuses rows: SQL state %s%s".formatted(table, cause.getSQLState(), details(cause)), cause);
    }

    private static String details(SQLException cause) {
        ServerErrorMessage error = (cause instanceof PSQLException postgres) ? postgres.getServerErrorMessage() : null;
        return (error == null) ? "" : detail("column", error.getColumn()) + detail("constraint", error.getConstraint());
    }

    private static String detail(String kind, @Nullable String name) {
        return (name != null) ? ", " + kind + " " + name : "";
    }

}
