package io.annals.platform.projection.relational;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * Sends an event that cannot be projected to the dead letters, with a cause that repeats
 * nothing of the event. A bad moment is thrown on, so that the batch is tried again: an
 * event that is not enqueued would count as handled.
 */
public final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        if (!RelationalFailureClassifier.isOnEvent(failure)) {
            throw new IllegalStateException("The event is to be tried again", failure);
        }
        return Decisions.enqueue(new ThrowableCause(failure.getClass().getName(), describe(failure)));
    }

    private static String describe(Throwable failure) {
        if (failure instanceof RowsRefusedException refused) {
            return String.valueOf(refused.getMessage());
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getSimpleName() + ((trace.length > 0) ? " at " + trace[0] : "");
    }

}
