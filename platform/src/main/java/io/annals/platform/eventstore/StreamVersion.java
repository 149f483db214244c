package io.annals.platform.eventstore;

import java.util.UUID;

/**
 * A place in the history of one aggregate, which one event can take.
 *
 * @param aggregateId the aggregate
 * @param sequenceNumber from 0
 */
record StreamVersion(UUID aggregateId, long sequenceNumber) {
}
