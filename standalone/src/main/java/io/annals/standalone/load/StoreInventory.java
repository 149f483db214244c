package io.annals.standalone.load;

import java.util.UUID;
import java.util.function.Predicate;

import io.annals.api.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What is in the event store already. */
public final class StoreInventory {

    private final EventStore eventStore;

    private StoreInventory(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    public static StoreInventory of(EventStore eventStore) {
        return new StoreInventory(eventStore);
    }

    /** The number of events that the aggregate has. */
    public long eventsOf(UUID aggregateId) {
        return this.eventStore.lastSequenceNumberFor(aggregateId.toString()).map((last) -> last + 1).orElse(0L);
    }

    /** The number of those of this type, for which all are read. */
    public long eventsOf(UUID aggregateId, Class<? extends DomainEvent> type) {
        return this.eventStore.readEvents(aggregateId.toString(), 0)
            .asStream()
            .filter((event) -> type.isAssignableFrom(event.getPayloadType()))
            .count();
    }

    /** Whether the aggregate has events and its last one is such. */
    public boolean endsWith(UUID aggregateId, Predicate<DomainEvent> last) {
        String id = aggregateId.toString();
        return this.eventStore.lastSequenceNumberFor(id)
            .flatMap((sequenceNumber) -> this.eventStore.readEvents(id, sequenceNumber)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(DomainEvent.class::cast)
                .filter(last)
                .findAny())
            .isPresent();
    }

}
