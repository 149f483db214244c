package io.annals.query.audit;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event of an aggregate with the metadata that explanations need.
 *
 * @param position the position in the history of all tenants; absent if the event store
 * does not provide it for the events of one aggregate
 * @param sequenceNumber the position in the history of the aggregate, from 0
 * @param actorId the user who caused the event
 * @param event the event in its current revision
 */
public record RecordedChange(@Nullable Long position, long sequenceNumber, Instant recordedAt, @Nullable UUID actorId,
        DomainEvent event) {
}
