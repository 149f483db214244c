package io.annals.command.automation.task;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Commands;
import io.annals.api.Ids;
import io.annals.platform.command.CommandContext.Cause;
import io.annals.platform.messaging.EventContext;

/**
 * A command that is to be sent.
 *
 * @param id identifies what is to be done to what, so that scheduling it again replaces
 * the task
 * @param reason the reason that the events of the command will show
 * @param dueAt the earliest time at which it is sent
 * @param cause the event that led to it
 */
public record Task(UUID id, UUID tenantId, Command command, String reason, Instant dueAt, Cause cause) {

    /**
     * A task that is due at once: since the event occurred, but not later than it was
     * recorded.
     */
    public static Task of(EventContext event, UUID id, Command command, String reason) {
        Instant occurredAt = event.occurredAt();
        Instant recordedAt = event.recordedAt();
        return of(event, id, command, reason, occurredAt.isBefore(recordedAt) ? occurredAt : recordedAt);
    }

    public static Task of(EventContext event, UUID id, Command command, String reason, Instant dueAt) {
        return new Task(id, event.tenantId(), command, reason, dueAt,
                new Cause(event.eventId(), event.correlationId()));
    }

    /**
     * The id of a task.
     * @param subject the aggregate that the command is for
     * @param details distinguish tasks of the same type for the same subject
     */
    public static UUID id(Class<? extends Command> type, UUID subject, UUID... details) {
        String[] parts = new String[details.length + 1];
        parts[0] = Commands.name(type);
        Arrays.setAll(parts, (i) -> (i == 0) ? parts[0] : details[i - 1].toString());
        return Ids.named(subject, parts);
    }

}
