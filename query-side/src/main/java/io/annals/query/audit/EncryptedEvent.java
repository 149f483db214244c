package io.annals.query.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** An event as it is stored, with personal values encrypted. */
record EncryptedEvent(@Nullable Long position, @Nullable String aggregateType, UUID aggregateId, long sequenceNumber,
        UUID eventId, String type, int revision, Instant recordedAt, JsonNode payload, Map<String, ?> metadata) {

    @Nullable String metadata(String name) {
        Object value = this.metadata.get(name);
        return (value != null) ? value.toString() : null;
    }

    @Nullable UUID id(String name) {
        String value = metadata(name);
        return (value != null) ? UUID.fromString(value) : null;
    }

}
