package io.annals.platform.projection.relational;

import java.io.Serial;
import java.sql.SQLException;

import io.annals.platform.projection.ValueFree;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The database refused rows. The message names the table, the SQL state and the column or
 * constraint. The driver's exception is not kept as the cause, because it repeats values
 * of the row, which may be personal.
 */
public final class RowsRefusedException extends RuntimeException implements ValueFree {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean causedByData;

    /**
     * @param table the table, or the projection if the table is unknown
     */
    public RowsRefusedException(String table, SQLException refusal) {
        super("%s refuses rows: SQL state %s%s".formatted(table, refusal.getSQLState(), details(refusal)));
        this.causedByData = isOnData(refusal.getSQLState());
    }

    /** Whether the rows would be refused again. */
    boolean isCausedByData() {
        return this.causedByData;
    }

    /** Invalid values, violated constraints, exceeded limits. */
    private static boolean isOnData(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    private static String details(SQLException refusal) {
        if (!isOnData(refusal.getSQLState())) {
            return ", " + refusal.getMessage();
        }
        ServerErrorMessage error = (refusal instanceof PSQLException known) ? known.getServerErrorMessage() : null;
        return (error == null) ? "" : detail("column", error.getColumn()) + detail("constraint", error.getConstraint());
    }

    private static String detail(String kind, @Nullable String name) {
        return (name != null) ? ", " + kind + " " + name : "";
    }

}
