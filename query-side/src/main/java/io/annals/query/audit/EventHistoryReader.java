package io.annals.query.audit;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.annals.api.AboutPerson;
import io.annals.api.DomainEvent;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.EventContext;
import io.annals.platform.serialization.EventJson;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Reads the events of one aggregate for views that explain its state. Its callers decide
 * who may see the result, so unlike the audit queries it reads no events with personal
 * data.
 */
@Component
public final class EventHistoryReader {

    private final ObjectMapper json = EventJson.mapper();

    private final AuditLog auditLog;

    private final Serializer serializer;

    private final EventUpcaster upcasters;

    EventHistoryReader(AuditLog auditLog, @Qualifier("eventSerializer") Serializer serializer,
            EventUpcaster upcasters) {
        this.auditLog = auditLog;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /**
     * Reads the events of these types, in order. Empty if the caller's tenant has no such
     * aggregate.
     * @throws IllegalArgumentException if a type is {@link AboutPerson}
     */
    public List<EventContext> of(UUID aggregateId, Set<Class<? extends DomainEvent>> types, Caller caller) {
        if (types.stream().anyMatch(AboutPerson.class::isAssignableFrom)) {
            throw new IllegalArgumentException("Events with personal data are for auditors only");
        }
        Set<String> names = types.stream().map(Class::getSimpleName).collect(Collectors.toSet());
        return deserialize(this.auditLog.ofTypes(aggregateId, names, caller));
    }

    private List<EventContext> deserialize(Collection<EncryptedEvent> stored) {
        Iterator<? extends DomainEventMessage<?>> messages = EventStreamUtils
            .upcastAndDeserializeDomainEvents(stored.stream().map(this::data), this.serializer, this.upcasters)
            .asStream()
            .iterator();
        return stored.stream().map((event) -> context(messages.next(), event.position())).toList();
    }

    private static EventContext context(DomainEventMessage<?> message, @Nullable Long position) {
        return EventContext.of((position != null)
                ? new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), message) : message);
    }

    private DomainEventData<?> data(EncryptedEvent event) {
        try {
            return new GenericDomainEventEntry<>(event.aggregateType(), event.aggregateId().toString(),
                    event.sequenceNumber(), event.eventId().toString(), event.recordedAt(), event.type(),
                    Integer.toString(event.revision()), this.json.writeValueAsBytes(event.payload()),
                    this.json.writeValueAsBytes(event.metadata()));
        }
        catch (JsonProcessingException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
