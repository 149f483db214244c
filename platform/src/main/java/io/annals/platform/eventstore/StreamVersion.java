package io.annals.platform.eventstore;

import java.util.UUID;

/**
 * The version of an aggregate that one event creates.
 *
 * @param sequenceNumber counted from 0
 */
record StreamVersion(UUID aggregateId, long sequenceNumber) {
}
