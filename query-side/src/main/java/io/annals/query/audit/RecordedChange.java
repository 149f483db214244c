package io.annals.query.audit;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a record, for whoever explains the record.
 *
 * @param position the place in the whole history; absent where the event store does not
 * tell it for one record's events
 * @param sequenceNumber the place in the record's history, counted from 0
 * @param recordedAt when it was recorded
 * @param actorId the user who acted
 * @param event what happened, in the shape of today
 */
public record RecordedChange(@Nullable Long position, long sequenceNumber, Instant recordedAt, @Nullable UUID actorId,
        DomainEvent event) {
}
