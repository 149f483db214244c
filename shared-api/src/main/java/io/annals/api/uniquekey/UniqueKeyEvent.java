package io.annals.api.uniquekey;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.DomainEvent;

/**
 * What happened to a value that only one may have: an e-mail address, a code, the place
 * of a learner in a course. The value itself is not in the history; the id of its stream
 * is derived from it (from a keyed hash where it is personal).
 */
public sealed interface UniqueKeyEvent extends DomainEvent {

    UUID keyId();

    @Override
    default UUID aggregateId() {
        return keyId();
    }

    /**
     * Somebody took the value.
     *
     * @param kind what it is, such as {@code course-code}
     */
    record KeyClaimed(UUID keyId, String kind, UUID ownerId, Instant occurredAt) implements UniqueKeyEvent {
    }

    /** The value is free again. */
    record KeyReleased(UUID keyId, String kind, UUID ownerId, Instant occurredAt) implements UniqueKeyEvent {
    }

}
