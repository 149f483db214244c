package io.annals.projection;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Remembers where a projection failed last, because the processor itself forgets it while
 * it waits for its next try. A projection counts as failed until it is past that
 * position.
 */
public final class ProjectionFailures {

    private final Map<String, Long> positions = new ConcurrentHashMap<>();

    /**
     * The error handler to register for the processor: it remembers the failure and lets
     * the processor try again.
     */
    public ErrorHandler handlerFor(String processor) {
        return (context) -> {
            context.failedEvents()
                .stream()
                .mapToLong(ProjectionFailures::position)
                .max()
                .ifPresent((position) -> this.positions.put(processor, position));
            PropagatingErrorHandler.INSTANCE.handleError(context);
        };
    }

    /**
     * Whether the projection has not got past its last failure.
     * @param position how far it is now
     */
    public boolean holds(String processor, OptionalLong position) {
        Long failed = this.positions.get(processor);
        return failed != null && position.orElse(0) < failed;
    }

    /** Before the projection begins again from nothing. */
    public void forget(String processor) {
        this.positions.remove(processor);
    }

    private static long position(EventMessage<?> event) {
        return (event instanceof TrackedEventMessage<?> tracked) ? tracked.trackingToken().position().orElse(0) : 0;
    }

}
