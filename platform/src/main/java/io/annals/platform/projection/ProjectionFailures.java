package io.annals.platform.projection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Remembers the position at which a projection last failed, because its processor forgets
 * it while it waits for the next try. A projection counts as failed until it has passed
 * that position.
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
     * Whether the projection has not passed its last failure.
     * @param position its current position
     */
    public boolean isFailing(String projection, long position) {
        Long failed = this.positions.get(projection);
        return failed != null && position < failed;
    }

    /** Forgets the failure, because the projection is replayed. */
    public void forget(String projection) {
        this.positions.remove(projection);
    }

    private long position(EventMessage<?> event) {
        return (event instanceof TrackedEventMessage<?> tracked) ? this.count.upTo(tracked.trackingToken()) : 0;
    }

}
