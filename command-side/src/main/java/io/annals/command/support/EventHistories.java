package io.annals.command.support;

import java.util.List;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Refusal;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Reads all events of aggregates, for commands that need more than an aggregate's state.
 */
public final class EventHistories {

    private final EventStore eventStore;

    public EventHistories(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /**
     * The events of an aggregate so far.
     * @param family the events of its type
     * @param noun the word for it in a refusal
     * @param field the field of the command that names it
     * @throws Refusal if the tenant has no such aggregate
     */
    public <E extends DomainEvent> List<E> of(UUID tenantId, UUID id, Class<E> family, String noun, String field) {
        List<E> events = this.eventStore.readEvents(id.toString(), 0)
            .asStream()
            .filter((event) -> tenantId.toString().equals(event.getMetaData().get(MetaDataKeys.TENANT)))
            .map(DomainEventMessage::getPayload)
            .filter(family::isInstance)
            .<E>map(family::cast)
            .toList();
        if (events.isEmpty()) {
            throw Refusal.notFound(noun, field);
        }
        return events;
    }

}
