package io.annals.command.automation;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.api.Ids;
import io.annals.platform.command.CommandContext.Cause;

/**
 * A command that is to be sent.
 *
 * @param id the same for the same thing to be done
 * @param tenantId the tenant in which it is sent
 * @param reason why, for the events that come of it
 * @param dueAt from when on
 * @param cause what led to it
 */
record Task(UUID id, UUID tenantId, Command command, String reason, Instant dueAt, Cause cause) {

    /** What is to be done at once because of an event. */
    static Task of(EventContext happened, UUID id, Command command, String reason) {
        return of(happened, id, command, reason, happened.atOnce());
    }

    /** What is to be done at some time because of an event. */
    static Task of(EventContext happened, UUID id, Command command, String reason, Instant dueAt) {
        return new Task(id, happened.tenantId(), command, reason, dueAt, happened.asCause());
    }

    /**
     * The id of a task.
     * @param subject what is to be done something to
     * @param details what tells it from other tasks of the same kind for the same subject
     */
    static UUID id(Class<? extends Command> type, UUID subject, UUID... details) {
        String[] parts = new String[details.length + 1];
        parts[0] = Commands.name(type);
        Arrays.setAll(parts, (i) -> (i == 0) ? parts[0] : details[i - 1].toString());
        return Ids.named(subject, parts);
    }

}
