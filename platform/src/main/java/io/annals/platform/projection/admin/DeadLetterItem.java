package io.annals.platform.projection.admin;

import java.time.Instant;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be projected or waits for one that could not. Its payload is
 * not shown.
 *
 * @param position the event's position in the event store
 * @param cause the failure; absent if the event waits for an earlier one of its aggregate
 */
record DeadLetterItem(String eventType, String eventId, @Nullable String aggregateId, @Nullable Long sequenceNumber,
        @Nullable Long position, @Nullable String cause, Instant enqueuedAt, Instant lastTriedAt) {

    static DeadLetterItem of(DeadLetter<? extends EventMessage<?>> letter) {
        EventMessage<?> event = letter.message();
        DomainEventMessage<?> domain = (event instanceof DomainEventMessage<?> known) ? known : null;
        return new DeadLetterItem(event.getPayloadType().getSimpleName(), event.getIdentifier(),
                (domain != null) ? domain.getAggregateIdentifier() : null,
                (domain != null) ? domain.getSequenceNumber() : null, position(event),
                letter.cause().map(Cause::message).orElse(null), letter.enqueuedAt(), letter.lastTouched());
    }

    private static @Nullable Long position(EventMessage<?> event) {
        if (event instanceof TrackedEventMessage<?> tracked && tracked.trackingToken().position().isPresent()) {
            return tracked.trackingToken().position().getAsLong();
        }
        return null;
    }

}
