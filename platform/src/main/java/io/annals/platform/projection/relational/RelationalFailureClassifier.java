package io.annals.platform.projection.relational;

import java.sql.SQLException;

import io.annals.platform.projection.FailureClassifier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Classifies the failures of projections to Postgres. The event is the cause if its data
 * does not fit the table or the projector fails on it; a lost connection, a deadlock, a
 * full disk or a missing table is not the event's fault.
 */
final class RelationalFailureClassifier implements FailureClassifier {

    @Override
    public boolean isCausedByEvent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RowsRefusedException refused) {
                return refused.isCausedByData();
            }
            if (cause instanceof SQLException || cause instanceof TransactionException
                    || cause instanceof DataAccessException) {
                return false;
            }
        }
        return failure instanceof Exception;
    }

}
