package io.annals.platform.projection.relational;

import java.sql.SQLException;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a bad event from a bad moment. */
public final class RelationalFailureClassifier {

    private RelationalFailureClassifier() {
    }

    /**
     * Whether the event itself cannot be projected, so that trying it again later is in
     * vain: its data do not fit the table or the projector fails on it. A lost
     * connection, a deadlock, a full disk or a missing table is not the event's fault.
     */
    public static boolean isOnEvent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RowsRefusedException refused) {
                return refused.dataAtFault();
            }
            if (cause instanceof SQLException || cause instanceof TransactionException
                    || cause instanceof DataAccessException) {
                return false;
            }
        }
        return failure instanceof Exception;
    }

}
