package io.annals.platform.health;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
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
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.ClassUtils;

/** Recognizes failures that pass when a required service responds again. */
public final class TransientFailures {

    /**
     * Classes of SQL states that do not depend on the statement: the connection, the
     * server's resources, an operator or a shutdown, the system. Spring maps them to
     * outages too, but a driver's exception may be thrown without Spring.
     */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57", "58");

    private static final boolean HAS_MONGO = ClassUtils.isPresent("com.mongodb.MongoException",
            TransientFailures.class.getClassLoader());

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

    /**
     * Describes an outage in one line: the type and the message of its root cause. The
     * same outage concerns many requests, so that stack traces would fill the log.
     */
    public static String describe(Throwable outage) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(outage);
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + ": " + message;
    }

    private static boolean isOutageItself(Throwable failure) {
        return switch (failure) {
            case TransientDataAccessException database -> true;
            case DataAccessResourceFailureException database -> true;
            case CannotCreateTransactionException database -> true;
            case SQLTransientException database -> true;
            case SQLNonTransientConnectionException database -> true;
            case SQLException database -> OUTAGES.contains(stateClass(database));
            case EventStoreException store -> true;
            // From Axon Server: the command side is away.
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
            default -> HAS_MONGO && MongoOutages.isOutage(failure);
        };
    }

    private static String stateClass(SQLException failure) {
        String state = failure.getSQLState();
        return (state != null && state.length() == 5) ? state.substring(0, 2) : "";
    }

}
