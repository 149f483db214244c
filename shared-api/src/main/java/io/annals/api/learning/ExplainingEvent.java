package io.annals.api.learning;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * An event that led to what is asked about.
 *
 * @param position the place in the whole history; absent where the event store does not
 * tell it for one record's events
 * @param aggregateId what it happened to; {@code /audit/streams/{aggregateId}} has all
 * that did
 * @param sequenceNumber the place in that aggregate's history, counted from 0
 * @param type the name of the event, such as {@code ContentCompleted}
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded; later for imported history
 * @param by who acted: {@code learner}, {@code staff}, or {@code platform} by itself
 * @param actorId the user who acted; absent where the platform did, and for learners who
 * ask about themselves unless they acted
 * @param sentence what happened, in plain English
 * @param facts what mattered of it, by name
 */
public record ExplainingEvent(@Nullable Long position, UUID aggregateId, long sequenceNumber, String type,
        Instant occurredAt, Instant recordedAt, String by, @Nullable UUID actorId, String sentence,
        Map<String, @Nullable Object> facts) {

    public ExplainingEvent {
        facts = Json.object(facts);
    }

}
