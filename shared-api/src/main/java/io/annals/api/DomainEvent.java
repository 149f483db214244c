package io.annals.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, kept for ever. Every event is a record nested in the sealed
 * interface of its aggregate, found by {@link Events}. Its stored name is the record's
 * simple name, which therefore never changes, plus {@link EventRevision}.
 */
public interface DomainEvent {

    /** The aggregate whose history this belongs to. */
    UUID aggregateId();

    /**
     * When it happened in the business, which for imported history is earlier than when
     * it was recorded (the recording time is the event's timestamp).
     */
    Instant occurredAt();

}
