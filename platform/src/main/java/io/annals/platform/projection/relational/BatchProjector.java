package io.annals.platform.projection.relational;

import io.annals.platform.messaging.EventContext;

/**
 * Projects events to Postgres in batches: collects the changes of many events and writes
 * them together.
 *
 * @param <B> the changes of a batch; used by one thread
 */
public interface BatchProjector<B> {

    boolean handles(Class<?> eventType);

    /** Creates an empty batch. */
    B begin();

    /** Adds the changes of the event, or nothing if it fails. */
    void add(EventContext event, B batch);

    /** Writes the changes in the transaction of the current thread. */
    void write(B batch);

    /** Called after the transaction of a written batch is committed. */
    default void committed(B batch) {
    }

}
