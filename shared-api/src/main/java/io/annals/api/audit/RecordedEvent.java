package io.annals.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as it is recorded: what, to what, when, by whom and why.
 *
 * @param position the place in the whole history; absent where the event store does not
 * tell it for one aggregate's events
 * @param aggregateType the kind of what it happened to, such as {@code Course}
 * @param aggregateId what it happened to
 * @param sequenceNumber the place in that aggregate's history, counted from 0
 * @param type the name of the event, such as {@code CoursePublished}
 * @param revision the revision of the payload's shape as it is stored
 * @param recordedAt when it was recorded
 * @param occurredAt when it happened in the business; earlier for imported history
 * @param tenantId the tenant that it belongs to
 * @param actorId the user who acted
 * @param sessionId the session that the actor acted in
 * @param command the command that the actor sent
 * @param reason why, in the actor's words
 * @param correlationId what it belongs to: the first message of the chain
 * @param causationId the message that led directly to it
 * @param requestId the request that brought the command
 * @param clientAddress the network address of the client
 * @param payload what happened; personal values are readable until the person is erased,
 * and {@code null} from then on
 * @param erased the names of the personal values that are {@code null} because the person
 * was erased
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
