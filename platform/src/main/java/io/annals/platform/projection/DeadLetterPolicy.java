package io.annals.platform.projection;

import io.annals.platform.messaging.EventContext;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enqueues events that cannot be projected as dead letters, and logs each of them. Any
 * other failure is thrown again, so that the batch is repeated: an event that is not
 * enqueued would count as handled.
 */
public final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {

    private static final Logger logger = LoggerFactory.getLogger(DeadLetterPolicy.class);

    private final String projection;

    private final FailureClassifier failures;

    /**
     * @param projection the name of the projection
     */
    public DeadLetterPolicy(String projection, FailureClassifier failures) {
        this.projection = projection;
        this.failures = failures;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        if (!this.failures.isCausedByEvent(failure)) {
            throw new IllegalStateException("The event has to be tried again", failure);
        }
        return Decisions.enqueue(causeOf(letter.message(), failure));
    }

    /**
     * Logs that the event is a dead letter.
     * @return the cause that the dead letter shows
     */
    public ThrowableCause causeOf(EventMessage<?> event, Throwable failure) {
        EventContext context = EventContext.of(event);
        logger.warn("{} cannot project {} of aggregate {} at position {}, so it is a dead letter: {}", this.projection,
                event.getPayloadType().getSimpleName(), context.aggregateId(), context.knownPosition().orElse(-1),
                reason(failure));
        return FailureClassifier.describe(failure);
    }

    private static String reason(Throwable failure) {
        return (failure instanceof ValueFree) ? failure.getClass().getSimpleName() + ": " + failure.getMessage()
                : FailureClassifier.location(failure);
    }

}
