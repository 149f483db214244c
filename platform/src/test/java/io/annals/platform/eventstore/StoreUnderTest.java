package io.annals.platform.eventstore;

import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A running event store that is tested by {@link EventStoreContract}. */
interface StoreUnderTest extends AutoCloseable {

    /** Opens the store as another process. */
    StoreProcess open();

    /**
     * Starts to append events as another process, without committing.
     * @return commits the events
     */
    Runnable begin(List<EventMessage<?>> events);

    /** The address with which {@link StoreInChildProcess} opens the same store. */
    List<String> address();

    @Override
    void close();

    /**
     * The store as opened by one process.
     *
     * @param end shuts the process down
     */
    record StoreProcess(EventStore events, Runnable end) {
    }

}
