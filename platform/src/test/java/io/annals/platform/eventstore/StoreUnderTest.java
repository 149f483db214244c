package io.annals.platform.eventstore;

import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A running event store that {@link EventStoreContract} is held against. */
interface StoreUnderTest extends AutoCloseable {

    /** Opens the store as one more process would. */
    StoreProcess open();

    /**
     * Begins to append events as another process would, without a commit yet.
     * @return commits them
     */
    Runnable begin(List<EventMessage<?>> events);

    /** What {@link StoreInChildProcess} needs to open the same store. */
    List<String> address();

    @Override
    void close();

    /**
     * The store as one process sees it.
     *
     * @param events the store
     * @param end ends the process in good order
     */
    record StoreProcess(EventStore events, Runnable end) {
    }

}
