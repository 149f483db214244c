package io.annals.platform.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.annals.platform.messaging.MetaDataKeys;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances under which a command is sent. All of them are optional.
 *
 * @param expectedVersion the version that the aggregate must have; if it has another one,
 * the command is refused as stale and never retried
 * @param occurredAt when the fact happened in the business, if not now; needs the
 * permission {@code history:import}
 * @param reason the caller's reason; recorded with the events
 * @param requestId the id of the HTTP request; recorded with the events
 * @param messageId the id of the command message, which its events carry as
 * {@code causationId}; generated if absent
 * @param cause the event that led to the command, if the platform sends it by itself
 */
public record CommandContext(@Nullable Long expectedVersion, @Nullable Instant occurredAt, @Nullable String reason,
        @Nullable String requestId, @Nullable UUID messageId, @Nullable Cause cause) {

    /** A context without any information. */
    public static final CommandContext NONE = new CommandContext(null, null, null, null);

    /**
     * The event that led to a command. The command's events name it as their
     * {@code causationId}.
     *
     * @param correlationId the correlation id of that event
     */
    public record Cause(UUID eventId, String correlationId) {
    }

    public CommandContext(@Nullable Long expectedVersion, @Nullable Instant occurredAt, @Nullable String reason,
            @Nullable String requestId) {
        this(expectedVersion, occurredAt, reason, requestId, null, null);
    }

    /** The context of a command that the platform sends because of an event. */
    public static CommandContext becauseOf(Cause cause, String reason) {
        return new CommandContext(null, null, reason, null, null, cause);
    }

    /** The context of a command whose fact happened at the given time. */
    public static CommandContext at(Instant occurredAt) {
        return new CommandContext(null, occurredAt, null, null);
    }

    /** The same context with the id of the command message. */
    public CommandContext withMessageId(UUID id) {
        return new CommandContext(this.expectedVersion, this.occurredAt, this.reason, this.requestId, id, this.cause);
    }

    /**
     * The context as message metadata, see {@link MetaDataKeys}.
     * @param now the time that stands in for an absent {@code occurredAt}
     */
    Map<String, Object> metaData(Instant now) {
        Map<String, Object> metaData = new HashMap<>();
        metaData.put(MetaDataKeys.OCCURRED_AT, (this.occurredAt != null) ? this.occurredAt : now);
        if (this.expectedVersion != null) {
            metaData.put(MetaDataKeys.EXPECTED_VERSION, this.expectedVersion);
        }
        if (this.reason != null) {
            metaData.put(MetaDataKeys.REASON, this.reason);
        }
        if (this.requestId != null) {
            metaData.put(MetaDataKeys.REQUEST, this.requestId);
        }
        if (this.cause != null) {
            metaData.put(MetaDataKeys.CAUSATION, this.cause.eventId().toString());
            metaData.put(MetaDataKeys.CORRELATION, this.cause.correlationId());
        }
        return metaData;
    }

}
