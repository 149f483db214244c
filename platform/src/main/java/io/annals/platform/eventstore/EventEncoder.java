package io.annals.platform.eventstore;

import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Encodes event messages as rows. */
final class EventEncoder {

    private final Serializer serializer;

    EventEncoder(Serializer serializer) {
        this.serializer = serializer;
    }

    /**
     * @throws EventStoreException if an id is not a UUID or the event has no logical name
     */
    NewEvent encode(EventMessage<?> event) {
        SerializedObject<byte[]> payload = event.serializePayload(this.serializer, byte[].class);
        return new NewEvent(aggregateType(event), version(event), id("event", event.getIdentifier()),
                payload.getType().getName(), revision(event, payload), event.getTimestamp(), payload.getData(),
                event.serializeMetaData(this.serializer, byte[].class).getData());
    }

    private static @Nullable String aggregateType(EventMessage<?> event) {
        return (event instanceof DomainEventMessage<?> domainEvent) ? domainEvent.getType() : null;
    }

    private static StreamVersion version(EventMessage<?> event) {
        return (event instanceof DomainEventMessage<?> domainEvent)
                ? new StreamVersion(id("aggregate", domainEvent.getAggregateIdentifier()),
                        domainEvent.getSequenceNumber())
                : new StreamVersion(id("event", event.getIdentifier()), 0);
    }

    private static int revision(EventMessage<?> event, SerializedObject<?> payload) {
        String revision = payload.getType().getRevision();
        if (revision == null) {
            throw new EventStoreException("%s is not registered as an event and has no name to be stored under"
                .formatted(event.getPayloadType().getName()));
        }
        return Integer.parseInt(revision);
    }

    private static UUID id(String what, String text) {
        return Uuids.parse(text)
            .orElseThrow(() -> new EventStoreException("The %s id '%s' is not a UUID".formatted(what, text)));
    }

}
