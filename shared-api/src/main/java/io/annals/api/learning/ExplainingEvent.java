package io.annals.api.learning;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * An event that led to what is explained.
 *
 * @param position the position in the whole history; absent if the event store does not
 * provide it for the events of one record
 * @param aggregateId the record that the event belongs to; its whole history is at
 * {@code /audit/streams}
 * @param sequenceNumber the position in the record's history, counted from 0
 * @param type the name of the event, such as {@code ContentCompleted}
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded; later for imported history
 * @param by who acted: {@code learner}, {@code staff} or {@code platform}
 * @param actorId the user who acted; absent if the platform did, and for learners who ask
 * about themselves unless they acted
 * @param sentence what happened, in plain English
 * @param facts details of the event, by name
 */
public record ExplainingEvent(@Nullable Long position, UUID aggregateId, long sequenceNumber, String type,
        Instant occurredAt, Instant recordedAt, String by, @Nullable UUID actorId, String sentence,
        Map<String, @Nullable Object> facts) {

    public ExplainingEvent {
        facts = Json.object(facts);
    }

}
