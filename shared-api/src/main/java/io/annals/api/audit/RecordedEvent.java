package io.annals.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is recorded in the event store.
 *
 * @param position the position in the history of all tenants; absent if the event store
 * does not provide it for the events of one aggregate
 * @param aggregateType the type of the aggregate, such as {@code Course}
 * @param aggregateId the aggregate that the event belongs to
 * @param sequenceNumber the position in the history of the aggregate, from 0
 * @param type the type of the event, such as {@code CoursePublished}
 * @param revision the schema revision of the stored payload
 * @param recordedAt when the event was recorded
 * @param occurredAt when the event occurred in the business; earlier than
 * {@code recordedAt} for imported history
 * @param actorId the user who caused the event
 * @param sessionId the session of that user
 * @param command the name of the command that caused the event
 * @param reason the reason that the user gave
 * @param correlationId the id of the first message of the chain that led to the event
 * @param causationId the id of the message that directly caused the event
 * @param requestId the HTTP request that sent the command
 * @param clientAddress the network address of the client
 * @param payload the event's data; personal values are decrypted, or {@code null} after
 * erasure
 * @param erased the names of the personal values that are {@code null} because of an
 * erasure
 */
public record RecordedEvent(@Nullable Long position, @Nullable String aggregateType, UUID aggregateId,
        long sequenceNumber, UUID eventId, String type, int revision, Instant recordedAt, @Nullable Instant occurredAt,
        @Nullable UUID tenantId, @Nullable UUID actorId, @Nullable UUID sessionId, @Nullable String command,
        @Nullable String reason, @Nullable String correlationId, @Nullable String causationId,
        @Nullable String requestId, @Nullable String clientAddress, Map<String, @Nullable Object> payload,
        List<String> erased) {

    public RecordedEvent {
        payload = Json.object(payload);
        erased = List.copyOf(erased);
    }

}
