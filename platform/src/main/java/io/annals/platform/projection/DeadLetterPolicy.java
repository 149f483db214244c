package io.annals.platform.projection;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;

/**
 * Enqueues events that cannot be projected as dead letters. Any other failure is thrown
 * again, so that the batch is repeated: an event that is not enqueued would count as
 * handled.
 */
public final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {

    private final FailureClassifier failures;

    public DeadLetterPolicy(FailureClassifier failures) {
        this.failures = failures;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        if (!this.failures.isCausedByEvent(failure)) {
            throw new IllegalStateException("The event has to be tried again", failure);
        }
        return Decisions.enqueue(this.failures.describe(failure));
    }

}
