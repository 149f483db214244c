package io.annals.projection.document;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * Whose fault a failure is: the event's, or the store's, which a later try may find well.
 */
final class DocumentFailureClassifier {

    private DocumentFailureClassifier() {
    }

    static boolean isOfEvent(Throwable failure) {
        return switch (failure) {
            case OptimisticLockingException overtaken -> false;
            case UnableToClaimTokenException unclaimed -> false;
            case MongoBulkWriteException write -> !write.getWriteErrors().isEmpty();
            case MongoException store -> false;
            default -> true;
        };
    }

    /** What went wrong and where, with nothing of the event in it. */
    static ThrowableCause describe(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return new ThrowableCause(failure.getClass().getName(),
                failure.getClass().getSimpleName() + ((trace.length > 0) ? " at " + trace[0] : ""));
    }

    /** A dead letter that fails again stays one. */
    static EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        return Decisions.enqueue(describe(failure));
    }

}
