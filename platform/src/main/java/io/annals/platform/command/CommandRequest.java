package io.annals.platform.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.annals.api.Command;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.TextLength;
import io.annals.platform.json.JsonType;
import io.annals.platform.json.JsonTypeReader;
import io.annals.platform.messaging.Caller;
import io.annals.platform.security.PermissionCheck;
import org.jspecify.annotations.Nullable;

/**
 * A command as a client sent it. Its JSON has the components of the command's record and
 * two optional fields that every command accepts: {@code occurredAt} and {@code reason},
 * which belong to the {@link CommandContext}.
 *
 * @param body the JSON as it was sent
 * @param command the command that the JSON describes; an id that the client left out is
 * {@code null}
 * @param idempotencyKey identifies the request when the client sends it again
 */
public record CommandRequest(CommandType type, Map<String, @Nullable Object> body, Command command,
        CommandContext context, @Nullable String idempotencyKey) {

    /** The field with the time when the command's event happened. */
    public static final String OCCURRED_AT = "occurredAt";

    /** The field with the caller's reason. */
    public static final String REASON = "reason";

    /** The maximum length of a reason, in characters. */
    public static final int MAX_REASON = 500;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");

    /**
     * Reads a command from a JSON object.
     * @throws Refusal {@code forbidden} if the caller may not send such commands,
     * whatever the JSON contains; {@code unknown-field} or {@code wrong-type} with a
     * violation for each such field, {@code invalid-command} if the reason is too long,
     * or {@code malformed-idempotency-key}
     */
    public static CommandRequest of(CommandType type, Caller caller, Map<String, @Nullable Object> body,
            @Nullable Long expectedVersion, @Nullable String idempotencyKey, String requestId) {
        PermissionCheck.check(type.type(), caller);
        if (idempotencyKey != null && !KEY.matcher(idempotencyKey).matches()) {
            throw Refusal.invalid("malformed-idempotency-key",
                    "The idempotency key must be 1 to 200 printable ASCII characters.");
        }
        JsonTypeReader reader = new JsonTypeReader();
        Map<String, @Nullable Object> components = new LinkedHashMap<>(body);
        Object occurredAt = take(components, OCCURRED_AT, new JsonType.Moment(), reader);
        Object reason = take(components, REASON, new JsonType.Text(), reader);
        Object command = reader.read(type.body(), components, "");
        reader.refuseViolations();
        if (reason instanceof String text && TextLength.of(text) > MAX_REASON) {
            throw Refusal.invalid("invalid-command", "Some fields are not valid.",
                    new Violation(REASON, "must have at most " + MAX_REASON + " characters"));
        }
        CommandContext context = new CommandContext(expectedVersion, (Instant) occurredAt, (String) reason, requestId);
        return new CommandRequest(type, body, type.type().cast(Objects.requireNonNull(command)), context,
                idempotencyKey);
    }

    private static @Nullable Object take(Map<String, @Nullable Object> json, String field, JsonType type,
            JsonTypeReader reader) {
        Object value = json.remove(field);
        return (value != null) ? reader.read(type, value, field) : null;
    }

    static void requireNoReservedNames(JsonType.Composite body) {
        for (JsonType.JsonField field : body.fields()) {
            if (field.name().equals(OCCURRED_AT) || field.name().equals(REASON)) {
                throw new IllegalArgumentException(body.type() + " has a component " + field.name()
                        + ", a field name that is reserved for the context of every command");
            }
        }
    }

}
