package io.annals.platform.eventstore;

import io.grpc.StatusRuntimeException;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Recognizes the exceptions by which event stores report conflicts between writers. */
public final class ConflictDetector {

    private ConflictDetector() {
    }

    /**
     * Whether nothing was appended because another writer has stored a version. Axon's
     * client of Axon Server passes on the server's status unchanged.
     */
    public static boolean isConflict(Throwable failure) {
        return switch (failure) {
            case ConcurrencyException taken -> true;
            case AggregateStreamCreationException taken -> true;
            case StatusRuntimeException answer -> GrpcExceptionParser.parse(answer) instanceof ConcurrencyException;
            default -> false;
        };
    }

}
