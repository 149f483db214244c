package io.annals.platform.command;

import java.util.UUID;

/**
 * The result of an executed command, whose events are durable.
 *
 * @param id the id of what the command created, or else of the aggregate that it changed
 * @param version the new version of the aggregate: the sequence number of its last event,
 * counted from 0
 */
public record CommandResult(UUID id, long version) {
}
