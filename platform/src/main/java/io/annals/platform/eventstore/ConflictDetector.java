package io.annals.platform.eventstore;

import io.grpc.StatusRuntimeException;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Tells in what ways event stores say that another writer was faster. */
public final class ConflictDetector {

    private ConflictDetector() {
    }

    /**
     * Whether nothing was appended because another writer has taken a version. Axon's
     * client of Axon Server hands on the server's answer as it came.
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
