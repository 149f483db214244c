package io.annals.standalone.load;

import java.util.UUID;
import java.util.function.Predicate;

import io.annals.api.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Looks up what the event store already holds. */
public final class StoreInventory {

    private final EventStore eventStore;

    private StoreInventory(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    public static StoreInventory of(EventStore eventStore) {
        return new StoreInventory(eventStore);
    }

    /** Returns the number of events of an aggregate. */
    public long countEvents(UUID aggregateId) {
        return this.eventStore.lastSequenceNumberFor(aggregateId.toString()).map((last) -> last + 1).orElse(0L);
    }

    /** Returns the number of events of a type in an aggregate; reads the whole stream. */
    public long countEvents(UUID aggregateId, Class<? extends DomainEvent> type) {
        return this.eventStore.readEvents(aggregateId.toString(), 0)
            .asStream()
            .filter((event) -> type.isAssignableFrom(event.getPayloadType()))
            .count();
    }

    /** Whether the last event of the aggregate, if it has any, matches. */
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
