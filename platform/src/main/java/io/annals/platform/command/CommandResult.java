package io.annals.platform.command;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.annals.api.Json;

/**
 * The result of an executed command, whose events are durable.
 *
 * @param id the id of what the command created, or else of the aggregate that it changed
 * @param version the new version of the aggregate: the sequence number of its last event,
 * counted from 0
 * @param sanitized the fields of the command whose HTML was stored without some of its
 * markup; absent in JSON if there are none
 */
public record CommandResult(UUID id, long version, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sanitized) {

    public CommandResult {
        sanitized = Json.list(sanitized);
    }

    /** The result of a command whose texts are stored as they were sent. */
    public CommandResult(UUID id, long version) {
        this(id, version, List.of());
    }

    /** The same result with the fields whose HTML lost markup. */
    CommandResult withSanitized(List<String> fields) {
        return new CommandResult(this.id, this.version, fields);
    }

}
