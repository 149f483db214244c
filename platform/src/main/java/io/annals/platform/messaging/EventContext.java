package io.annals.platform.messaging;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

import io.annals.api.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A recorded event with its place in the history and its metadata. The metadata is
 * decoded on first use, because decoding it costs as much as decoding the event. Used by
 * one thread.
 */
public final class EventContext {

    private final EventMessage<?> message;

    private @Nullable UUID tenantId;

    private @Nullable UUID actorId;

    private EventContext(EventMessage<?> message) {
        this.message = message;
    }

    public static EventContext of(EventMessage<?> message) {
        return new EventContext(message);
    }

    /** The event, in its current revision. */
    public DomainEvent event() {
        return (DomainEvent) this.message.getPayload();
    }

    public UUID eventId() {
        return UUID.fromString(this.message.getIdentifier());
    }

    /**
     * The tenant that the event belongs to.
     * @throws IllegalStateException if the metadata names no tenant
     */
    public UUID tenantId() {
        UUID known = this.tenantId;
        if (known == null) {
            known = id(MetaDataKeys.TENANT);
            if (known == null) {
                throw new IllegalStateException("The event's metadata names no tenant");
            }
            this.tenantId = known;
        }
        return known;
    }

    /** The user who acted; {@code null} if unknown. */
    public @Nullable UUID actorId() {
        if (this.actorId == null) {
            this.actorId = id(MetaDataKeys.ACTOR);
        }
        return this.actorId;
    }

    /** The correlation id of the event's chain of messages. */
    public String correlationId() {
        return String
            .valueOf(this.message.getMetaData().getOrDefault(MetaDataKeys.CORRELATION, this.message.getIdentifier()));
    }

    /** The reason that the actor gave; {@code null} if there is none. */
    public @Nullable String reason() {
        Object reason = this.message.getMetaData().get(MetaDataKeys.REASON);
        return (reason != null) ? reason.toString() : null;
    }

    public String aggregateType() {
        return domainMessage().getType();
    }

    public UUID aggregateId() {
        return UUID.fromString(domainMessage().getAggregateIdentifier());
    }

    /** The version that the event gives its aggregate, counted from 0. */
    public long sequenceNumber() {
        return domainMessage().getSequenceNumber();
    }

    /**
     * The event's place in the whole history.
     * @throws IllegalStateException if the event store does not tell it
     */
    public long position() {
        return knownPosition().orElseThrow(() -> new IllegalStateException("The event's position is not known"));
    }

    /**
     * The event's place in the whole history; empty if the event store does not tell it,
     * as Axon Server does not for the events of a single aggregate.
     */
    public OptionalLong knownPosition() {
        TrackingToken token = (this.message instanceof TrackedEventMessage<?> tracked) ? tracked.trackingToken() : null;
        return (token != null) ? token.position() : OptionalLong.empty();
    }

    /** The time at which the event was recorded. */
    public Instant recordedAt() {
        return this.message.getTimestamp();
    }

    /** The business time of the event. */
    public Instant occurredAt() {
        return event().occurredAt();
    }

    private DomainEventMessage<?> domainMessage() {
        if (this.message instanceof DomainEventMessage<?> domainMessage) {
            return domainMessage;
        }
        throw new IllegalStateException("The event belongs to no aggregate");
    }

    private @Nullable UUID id(String key) {
        Object value = this.message.getMetaData().get(key);
        return (value != null) ? UUID.fromString(value.toString()) : null;
    }

}
