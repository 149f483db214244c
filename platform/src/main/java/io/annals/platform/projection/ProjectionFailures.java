package io.annals.platform.projection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Remembers where a projection failed last, because its processor forgets it while it
 * waits for the next try, and lets the processor try again. A projection counts as failed
 * until it is past that position.
 */
public final class ProjectionFailures implements ErrorHandler {

    private final Map<String, Long> positions = new ConcurrentHashMap<>();

    private final EventCount count;

    public ProjectionFailures(EventCount count) {
        this.count = count;
    }

    @Override
    public void handleError(ErrorContext context) throws Exception {
        context.failedEvents()
            .stream()
            .mapToLong(this::position)
            .max()
            .ifPresent((position) -> this.positions.put(context.eventProcessor(), position));
        PropagatingErrorHandler.INSTANCE.handleError(context);
    }

    /**
     * Whether the projection has not got past its last failure.
     * @param position how far it is now
     */
    public boolean holdUp(String projection, long position) {
        Long failed = this.positions.get(projection);
        return failed != null && position < failed;
    }

    /** Before the projection begins again from nothing. */
    public void forget(String projection) {
        this.positions.remove(projection);
    }

    private long position(EventMessage<?> event) {
        return (event instanceof TrackedEventMessage<?> tracked) ? this.count.upTo(tracked.trackingToken()) : 0;
    }

}
