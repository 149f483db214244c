package io.annals.platform.eventstore;

import java.sql.SQLException;
import java.util.Set;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database said to one transaction of events. */
sealed interface WriteResult {

    /** Committed and durable. */
    record Committed() implements WriteResult {
    }

    /** Rolled back: a version is taken already. */
    record VersionTaken() implements WriteResult {
    }

    /** Rolled back: the database does not accept the content of an event. */
    record Unacceptable(SQLException cause) implements WriteResult {
    }

    /** Rolled back or never begun, for a reason that lies in no event. */
    record RolledBack(SQLException cause) implements WriteResult {
    }

    /** Committed or rolled back: the answer did not arrive. */
    record Lost(Exception cause) implements WriteResult {
    }

    /** Integrity violation, unreadable data, a limit such as the size of a value. */
    Set<String> CONTENT = Set.of("22", "23", "54");

    /**
     * The server alone knows whether it committed. It says that it did not by an error
     * that ends the statement and leaves the session alive.
     */
    static WriteResult of(SQLException ex) {
        ServerErrorMessage message = (ex instanceof PSQLException server) ? server.getServerErrorMessage() : null;
        if (message == null || !"ERROR".equals(message.getSeverity())) {
            return new Lost(ex);
        }
        if ("event_version".equals(message.getConstraint())) {
            return new VersionTaken();
        }
        String state = message.getSQLState();
        boolean content = state != null && CONTENT.contains(state.substring(0, 2));
        return content ? new Unacceptable(ex) : new RolledBack(ex);
    }

}
