package io.annals.bench.append;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Creates events with the metadata that every event of a command has. */
final class SampleEvents {

    private static final UUID TENANT = UUID.randomUUID();

    private static final UUID ACTOR = UUID.randomUUID();

    private SampleEvents() {
    }

    static EventSerializer serializer() {
        return EventSerializer.of(new EventTypes(List.of(LessonCompleted.class)));
    }

    static DomainEventMessage<LessonCompleted> event(UUID enrollment, long sequenceNumber) {
        LessonCompleted payload = new LessonCompleted(enrollment, ACTOR, TENANT, "Differential equations, part two",
                new BigDecimal("0.75"), 1_325, false, Instant.now());
        String request = UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>("Enrollment", enrollment.toString(), sequenceNumber, payload,
                Map.of("tenantId", TENANT.toString(), "actorId", ACTOR.toString(), "commandName", "complete-lesson",
                        "correlationId", request, "causationId", request, "requestId", request, "clientAddress",
                        "192.0.2.17"));
    }

}
