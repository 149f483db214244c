package io.annals.command.support;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.annals.api.DomainEvent;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads aggregates from their events outside of any command. */
public final class AggregateReader {

    private final EventStore eventStore;

    public AggregateReader(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /**
     * The current state of an aggregate.
     * @param blank a new aggregate of the type
     * @return empty if there is no such aggregate
     */
    public <T extends TenantOwned<?>> Optional<T> of(UUID id, Supplier<T> blank) {
        T aggregate = blank.get();
        String type = AggregateTypes.nameOf(aggregate.getClass());
        DomainEventStream events = this.eventStore.readEvents(id.toString(), 0)
            .filter((event) -> type.equals(event.getType()));
        if (!events.hasNext()) {
            return Optional.empty();
        }
        events.forEachRemaining((event) -> aggregate.remember((DomainEvent) event.getPayload(),
                String.valueOf(event.getMetaData().get(MetaDataKeys.TENANT))));
        return Optional.of(aggregate);
    }

    /** The current state of an aggregate, if it belongs to the tenant. */
    public <T extends TenantOwned<?>> Optional<T> of(UUID tenantId, UUID id, Supplier<T> blank) {
        return of(id, blank).filter((aggregate) -> aggregate.belongsTo(tenantId.toString()));
    }

}
