package io.annals.projection.relational;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The values that every row gets from an event.
 *
 * @param version the event's sequence number in its aggregate
 * @param at the business time
 */
record RowContext(UUID tenantId, @Nullable UUID actorId, long version, Instant at) {

    static RowContext of(DomainEventMessage<?> message, DomainEvent event) {
        Object tenant = message.getMetaData().get(MetaDataKeys.TENANT);
        if (tenant == null) {
            throw new IllegalStateException("The event's metadata name no tenant");
        }
        Object actor = message.getMetaData().get(MetaDataKeys.ACTOR);
        return new RowContext(UUID.fromString(tenant.toString()),
                (actor != null) ? UUID.fromString(actor.toString()) : null, message.getSequenceNumber(),
                event.occurredAt());
    }

}
