package io.annals.platform.eventstore;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event to be stored: its row without the position.
 *
 * @param aggregateType null for an event that belongs to no aggregate
 * @param eventType logical name
 * @param revision of the payload's shape, from 1
 * @param recordedAt stored in microseconds
 * @param payload JSON in UTF-8
 * @param metadata JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
record NewEvent(@Nullable String aggregateType, StreamVersion version, UUID eventId, String eventType, int revision,
        Instant recordedAt, byte[] payload, byte[] metadata) {

    int bytes() {
        return this.payload.length + this.metadata.length;
    }

}
