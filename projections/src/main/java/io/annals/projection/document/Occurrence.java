package io.annals.projection.document;

import io.annals.api.DomainEvent;
import io.annals.platform.messaging.Meta;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * An event where it stands in the history.
 *
 * @param tenantId the tenant that it belongs to
 * @param position in the history of everything
 * @param sequenceNumber in the history of its aggregate, counted from 0
 */
public record Occurrence(DomainEvent event, String tenantId, long position, long sequenceNumber) {

    static Occurrence of(EventMessage<?> message) {
        if (!(message.getMetaData().get(Meta.TENANT) instanceof String tenantId)) {
            throw new IllegalArgumentException("The event does not say which tenant it belongs to");
        }
        return new Occurrence((DomainEvent) message.getPayload(), tenantId, position(message),
                ((DomainEventMessage<?>) message).getSequenceNumber());
    }

    static long position(EventMessage<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }

    static String aggregateOf(EventMessage<?> message) {
        return ((DomainEventMessage<?>) message).getAggregateIdentifier();
    }

}
