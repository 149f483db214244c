package io.annals.platform.command;

import java.util.UUID;

/**
 * A command was carried out, and what it changed is durable.
 *
 * @param id what the command made, or else the aggregate that it changed
 * @param version the aggregate's version from now on: the sequence number of its last
 * event, counted from 0
 */
public record CommandResult(UUID id, long version) {
}
