package io.annals.standalone.load;

import java.util.UUID;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** What is in the event store already. */
@FunctionalInterface
public interface History {

    /** The number of events that the aggregate has. */
    long eventsOf(UUID aggregateId);

    static History of(EventStore eventStore) {
        return (id) -> eventStore.lastSequenceNumberFor(id.toString()).map((last) -> last + 1).orElse(0L);
    }

}
