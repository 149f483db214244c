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
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.personaldata.PersonKeys;
import io.annals.platform.personaldata.PersonalDataReader;
import io.annals.platform.serialization.EventJson;
import io.annals.platform.serialization.EventTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps stored events to the form that auditors see, with personal values decrypted. */
@Component
class AuditMapper {

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT = new TypeReference<>() {
    };

    private final EventTypes types = new EventTypes(Events.all());

    private final ObjectMapper json = EventJson.mapper();

    private final PersonalDataReader personalData;

    private final PersonKeys keys;

    AuditMapper(PersonalDataReader personalData, PersonKeys keys) {
        this.personalData = personalData;
        this.keys = keys;
    }

    List<RecordedEvent> of(List<EncryptedEvent> events) {
        this.keys.preload(events.stream().flatMap((event) -> personOf(event).stream()).distinct().toList());
        return events.stream().map(this::of).toList();
    }

    private RecordedEvent of(EncryptedEvent event) {
        Map<String, @Nullable Object> payload = this.json.convertValue(readable(event), OBJECT);
        List<String> erased = new ArrayList<>();
        if (payload.remove(PersonalDataReader.ERASED) instanceof List<?> names) {
            names.forEach((name) -> erased.add(String.valueOf(name)));
        }
        return new RecordedEvent(event.position(), event.aggregateType(), event.aggregateId(), event.sequenceNumber(),
                event.eventId(), event.type(), event.revision(), event.recordedAt(), occurredAt(payload),
                event.id(MetaDataKeys.TENANT), event.id(MetaDataKeys.ACTOR), event.id(MetaDataKeys.SESSION),
                event.metadata(MetaDataKeys.COMMAND), event.metadata(MetaDataKeys.REASON),
                event.metadata(MetaDataKeys.CORRELATION), event.metadata(MetaDataKeys.CAUSATION),
                event.metadata(MetaDataKeys.REQUEST), event.metadata(MetaDataKeys.ADDRESS), payload, erased);
    }

    /** Only the events of a user have personal values, so the aggregate is the person. */
    private Optional<UUID> personOf(EncryptedEvent event) {
        return this.types.classOf(event.type())
            .filter(AboutPerson.class::isAssignableFrom)
            .map((type) -> event.aggregateId());
    }

    private JsonNode readable(EncryptedEvent event) {
        return this.types.classOf(event.type())
            .map((type) -> this.personalData.readable(type, event.payload()))
            .orElse(event.payload());
    }

    private static @Nullable Instant occurredAt(Map<String, @Nullable Object> payload) {
        return (payload.get("occurredAt") instanceof String time) ? Instant.parse(time) : null;
    }

}
