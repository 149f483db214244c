package io.annals.platform.command;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a caller says about a command beside the command itself.
 *
 * @param expectedVersion the version that the aggregate must have; a difference is
 * refused as stale and never retried
 * @param occurredAt when it happened, where that is not now; needs the permission to
 * import history
 * @param reason why, in the caller's words; kept with the events
 * @param requestId the name of the request; kept with the events
 * @param messageId the identity of the command as a message, by which its events are
 * found again ({@code causationId}); a new one where absent
 * @param cause the event that led to the command, where no person sent it; its events
 * then name that event as {@code causationId}
 */
public record CommandContext(@Nullable Long expectedVersion, @Nullable Instant occurredAt, @Nullable String reason,
        @Nullable String requestId, @Nullable UUID messageId, @Nullable Cause cause) {

    /** Nothing to say. */
    public static final CommandContext NONE = new CommandContext(null, null, null, null);

    /**
     * What led to a command.
     *
     * @param eventId the event
     * @param correlationId what that event belongs to
     */
    public record Cause(UUID eventId, String correlationId) {
    }

    public CommandContext(@Nullable Long expectedVersion, @Nullable Instant occurredAt, @Nullable String reason,
            @Nullable String requestId, @Nullable UUID messageId) {
        this(expectedVersion, occurredAt, reason, requestId, messageId, null);
    }

    public CommandContext(@Nullable Long expectedVersion, @Nullable Instant occurredAt, @Nullable String reason,
            @Nullable String requestId) {
        this(expectedVersion, occurredAt, reason, requestId, null);
    }

    /** It follows from what happened before. */
    public static CommandContext becauseOf(Cause cause, String reason) {
        return new CommandContext(null, null, reason, null, null, cause);
    }

    /** It happened then. */
    public static CommandContext at(Instant occurredAt) {
        return new CommandContext(null, occurredAt, null, null, null);
    }

}
