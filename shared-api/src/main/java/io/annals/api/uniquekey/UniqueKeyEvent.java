package io.annals.api.uniquekey;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;

/**
 * Events of a unique key, which reserves a value for one owner: an e-mail address, a
 * course code, the enrollment of a learner in a course. The events do not contain the
 * value; the key's id is derived from it, by a keyed hash if the value is personal.
 */
public sealed interface UniqueKeyEvent extends DomainEvent {

    UUID keyId();

    @Override
    default UUID aggregateId() {
        return keyId();
    }

    /**
     * The value was reserved for an owner.
     *
     * @param kind the kind of value, such as {@code course-code}
     * @param ownerId the aggregate that the value is reserved for
     */
    record KeyClaimed(UUID keyId, String kind, UUID ownerId, Instant occurredAt) implements UniqueKeyEvent {
    }

    /** The reservation ended: another owner may claim the value. */
    record KeyReleased(UUID keyId, String kind, UUID ownerId, Instant occurredAt) implements UniqueKeyEvent {
    }

}
