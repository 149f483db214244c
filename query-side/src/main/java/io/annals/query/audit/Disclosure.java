package io.annals.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.annals.api.AboutPerson;
import io.annals.api.Events;
import io.annals.api.audit.RecordedEvent;
import io.annals.platform.messaging.Meta;
import io.annals.platform.personaldata.PersonKeys;
import io.annals.platform.personaldata.PersonalDataReader;
import io.annals.platform.serialization.EventJson;
import io.annals.platform.serialization.EventTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows stored events as an auditor may read them. */
@Component
class Disclosure {

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT = new TypeReference<>() {
    };

    private final EventTypes types = new EventTypes(Events.all());

    private final ObjectMapper json = EventJson.mapper();

    private final PersonalDataReader personalData;

    private final PersonKeys keys;

    Disclosure(PersonalDataReader personalData, PersonKeys keys) {
        this.personalData = personalData;
        this.keys = keys;
    }

    List<RecordedEvent> of(List<StoredEvent> events) {
        this.keys.preload(events.stream().flatMap((event) -> personOf(event).stream()).distinct().toList());
        return events.stream().map(this::of).toList();
    }

    private RecordedEvent of(StoredEvent event) {
        Map<String, @Nullable Object> payload = this.json.convertValue(readable(event), OBJECT);
        List<String> erased = new ArrayList<>();
        if (payload.remove(PersonalDataReader.ERASED) instanceof List<?> names) {
            names.forEach((name) -> erased.add(String.valueOf(name)));
        }
        return new RecordedEvent(event.position(), event.aggregateType(), event.aggregateId(), event.sequenceNumber(),
                event.eventId(), event.type(), event.revision(), event.recordedAt(), occurredAt(payload),
                event.id(Meta.TENANT), event.id(Meta.ACTOR), event.id(Meta.SESSION), event.said(Meta.COMMAND),
                event.said(Meta.REASON), event.said(Meta.CORRELATION), event.said(Meta.CAUSATION),
                event.said(Meta.REQUEST), event.said(Meta.ADDRESS), payload, erased);
    }

    /**
     * The events of a user are the ones with personal values, and all about that user.
     */
    private Optional<UUID> personOf(StoredEvent event) {
        return this.types.classOf(event.type())
            .filter(AboutPerson.class::isAssignableFrom)
            .map((type) -> event.aggregateId());
    }

    private JsonNode readable(StoredEvent event) {
        return this.types.classOf(event.type())
            .map((type) -> this.personalData.readable(type, event.payload()))
            .orElse(event.payload());
    }

    private static @Nullable Instant occurredAt(Map<String, @Nullable Object> payload) {
        return (payload.get("occurredAt") instanceof String time) ? Instant.parse(time) : null;
    }

}
