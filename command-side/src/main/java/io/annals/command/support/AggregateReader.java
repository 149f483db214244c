package io.annals.command.support;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.annals.api.DomainEvent;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Aggregates as their events tell, outside of any command: to be asked, not changed. */
public final class AggregateReader {

    private final EventStore eventStore;

    public AggregateReader(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /**
     * The aggregate as of now.
     * @param blank an aggregate of this type without a history
     * @return empty where nothing ever happened to it
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

    /** The aggregate as of now, where it belongs to the tenant. */
    public <T extends TenantOwned<?>> Optional<T> of(UUID tenantId, UUID id, Supplier<T> blank) {
        return of(id, blank).filter((aggregate) -> aggregate.belongsTo(tenantId.toString()));
    }

}
