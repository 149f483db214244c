package io.annals.command.support;

import java.util.List;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Refusal;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What happened to aggregates, word for word: for what needs more of them than their
 * rules do.
 */
public final class EventHistories {

    private final EventStore eventStore;

    public EventHistories(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /**
     * The history of one, as it is now.
     * @param family the events of its type
     * @param noun what one of its type is called
     * @throws Refusal where the tenant has no such one
     */
    public <E extends DomainEvent> List<E> of(UUID tenantId, UUID id, Class<E> family, String noun) {
        List<E> events = this.eventStore.readEvents(id.toString(), 0)
            .asStream()
            .filter((event) -> tenantId.toString().equals(event.getMetaData().get(MetaDataKeys.TENANT)))
            .map(DomainEventMessage::getPayload)
            .filter(family::isInstance)
            .<E>map(family::cast)
            .toList();
        if (events.isEmpty()) {
            throw Refusal.notFound(noun);
        }
        return events;
    }

}
