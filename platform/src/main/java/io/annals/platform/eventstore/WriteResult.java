package io.annals.platform.eventstore;

import java.sql.SQLException;
import java.util.Set;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The result of one transaction that stores events. */
sealed interface WriteResult {

    /** Committed and durable. */
    record Committed() implements WriteResult {
    }

    /** Rolled back: a version is already stored. */
    record VersionTaken() implements WriteResult {
    }

    /** Rolled back: the database rejects the content of an event. */
    record Unacceptable(SQLException cause) implements WriteResult {
    }

    /** Rolled back or never begun, for a reason unrelated to the events. */
    record RolledBack(SQLException cause) implements WriteResult {
    }

    /** Committed or rolled back: the answer was lost. */
    record Lost(Exception cause) implements WriteResult {
    }

    /** Integrity violation, unreadable data, a limit such as the size of a value. */
    Set<String> CONTENT = Set.of("22", "23", "54");

    /**
     * Only the server knows whether it committed. An error that ends the statement and
     * leaves the session alive says that it did not.
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
