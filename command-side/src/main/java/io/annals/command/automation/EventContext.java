package io.annals.command.automation;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.platform.command.CommandContext.Cause;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * An event and its circumstances.
 *
 * @param position the place in the whole history
 * @param recordedAt when it was recorded
 */
record EventContext(DomainEvent event, UUID eventId, UUID tenantId, String correlationId, long position,
        Instant recordedAt) {

    static EventContext of(EventMessage<?> message) {
        Object tenant = message.getMetaData().get(MetaDataKeys.TENANT);
        if (tenant == null) {
            throw new IllegalStateException("The event's metadata name no tenant");
        }
        Object correlation = message.getMetaData().getOrDefault(MetaDataKeys.CORRELATION, message.getIdentifier());
        return new EventContext((DomainEvent) message.getPayload(), UUID.fromString(message.getIdentifier()),
                UUID.fromString(tenant.toString()), String.valueOf(correlation), position(message),
                message.getTimestamp());
    }

    static long position(EventMessage<?> message) {
        return (message instanceof TrackedEventMessage<?> tracked) ? tracked.trackingToken().position().orElse(0) : 0;
    }

    /** The event as what leads to commands. */
    Cause asCause() {
        return new Cause(this.eventId, this.correlationId);
    }

    /**
     * Since when what follows from it at once is due: when it happened, and not later
     * than it was recorded.
     */
    Instant atOnce() {
        Instant occurredAt = this.event.occurredAt();
        return occurredAt.isBefore(this.recordedAt) ? occurredAt : this.recordedAt;
    }

}
