package io.annals.projection.document;

import io.annals.api.DomainEvent;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** An event where it stands in the history. */
public final class DocumentEvent {

    private final EventMessage<?> message;

    private final DomainEvent event;

    private final long position;

    DocumentEvent(EventMessage<?> message) {
        this.message = message;
        this.event = (DomainEvent) message.getPayload();
        this.position = position(message);
    }

    public DomainEvent event() {
        return this.event;
    }

    /** Where it stands in the history of everything. */
    public long position() {
        return this.position;
    }

    /** Where it stands in the history of its aggregate, counted from 0. */
    public long sequenceNumber() {
        return ((DomainEventMessage<?>) this.message).getSequenceNumber();
    }

    /**
     * The tenant that it belongs to. Only documents that begin ask for it: reading the
     * metadata costs as much as reading the event.
     */
    String tenantId() {
        if (this.message.getMetaData().get(MetaDataKeys.TENANT) instanceof String tenantId) {
            return tenantId;
        }
        throw new IllegalArgumentException("The event does not say which tenant it belongs to");
    }

    static long position(EventMessage<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }

    static String aggregateOf(EventMessage<?> message) {
        return ((DomainEventMessage<?>) message).getAggregateIdentifier();
    }

}
