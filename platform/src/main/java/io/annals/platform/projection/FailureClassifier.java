package io.annals.platform.projection;

import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * Tells failures that an event causes from failures of the store. An event that cannot be
 * projected becomes a dead letter; after any other failure the batch is tried again.
 */
public interface FailureClassifier {

    /** Whether projecting the same event again would fail again. */
    boolean isCausedByEvent(Throwable failure);

    /** The cause that a dead letter shows; it repeats no value of the event. */
    static ThrowableCause describe(Throwable failure) {
        return new ThrowableCause(failure.getClass().getName(),
                (failure instanceof ValueFree) ? String.valueOf(failure.getMessage()) : location(failure));
    }

    /**
     * The type of the failure and where it was thrown. The message is left out, because
     * it may repeat personal values.
     */
    static String location(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getSimpleName() + ((trace.length > 0) ? " at " + trace[0] : "");
    }

}
