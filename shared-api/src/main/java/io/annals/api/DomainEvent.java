package io.annals.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, kept for ever. Every event is a record nested in the sealed
 * interface of its aggregate, found by {@link Events}. Its stored name is the record's
 * simple name, which therefore never changes, plus {@link EventRevision}.
 */
public interface DomainEvent {

    /** The id of the aggregate to whose history the event belongs. */
    UUID aggregateId();

    /**
     * The business time. For imported history it is earlier than the recording time,
     * which is the event's timestamp.
     */
    Instant occurredAt();

}
