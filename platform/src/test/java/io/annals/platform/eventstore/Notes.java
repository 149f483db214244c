package io.annals.platform.eventstore;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Creates and reads the events of the tests. */
final class Notes {

    static final UUID TENANT = UUID.fromString("7d1c0f5e-6c0b-4c4e-9a55-0d2f6c7a9b01");

    static final UUID ACTOR = UUID.fromString("3f9a2f0c-1b6c-4a0e-8a38-9a4c3d1f7e02");

    private static final Map<String, String> METADATA = Map.of("tenantId", TENANT.toString(), "actorId",
            ACTOR.toString(), "commandName", "write-note");

    private Notes() {
    }

    static EventSerializer serializer() {
        return EventSerializer.of(new EventTypes(List.of(Noted.class)));
    }

    static DomainEventMessage<Noted> note(UUID note, long sequenceNumber) {
        return note(note, sequenceNumber, "line " + sequenceNumber);
    }

    static DomainEventMessage<Noted> note(UUID note, long sequenceNumber, String text) {
        return new GenericDomainEventMessage<>("Note", note.toString(), sequenceNumber,
                new Noted(note, Math.toIntExact(sequenceNumber), text), METADATA);
    }

    static List<EventMessage<?>> lines(UUID note, int from, int to) {
        return IntStream.range(from, to).<EventMessage<?>>mapToObj((line) -> note(note, line)).toList();
    }

    static Noted noted(EventMessage<?> event) {
        return (Noted) event.getPayload();
    }

}
