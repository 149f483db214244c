package io.annals.platform.health;

import java.util.stream.Stream;

import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.grpc.StatusRuntimeException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.timeout.AxonTimeoutException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Recognizes failures that pass when a required service responds again. */
public final class TransientFailures {

    private TransientFailures() {
    }

    /**
     * Whether the failure or one of its causes is that a database, Axon Server or the
     * message handler did not respond. It is unknown then whether anything was written.
     */
    public static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
            .anyMatch(TransientFailures::isOutageItself);
    }

    private static boolean isOutageItself(Throwable failure) {
        return switch (failure) {
            case TransientDataAccessException database -> true;
            case DataAccessResourceFailureException database -> true;
            case CannotCreateTransactionException database -> true;
            case EventStoreException store -> true;
            case NoHandlerForCommandException nobody -> true;
            case NoHandlerForQueryException nobody -> true;
            case AxonTransientException later -> true;
            case AxonTimeoutException slow -> true;
            case AxonServerException server -> true;
            case AxonServerCommandDispatchException server -> true;
            case AxonServerQueryDispatchException server -> true;
            case io.axoniq.axonserver.connector.AxonServerException server -> true;
            case StreamTimeoutException server -> true;
            case StatusRuntimeException server -> true;
            default -> false;
        };
    }

}
