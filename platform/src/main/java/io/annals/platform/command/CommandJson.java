package io.annals.platform.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.annals.api.Command;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.platform.json.JsonType;
import io.annals.platform.json.JsonTypeReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command as clients send it: the components of its record, and beside them
 * {@code occurredAt} (when it happened, where that is not now) and {@code reason} (why,
 * at most {@value #MAX_REASON} characters).
 */
public final class CommandJson {

    /** When it happened, beside any command. */
    public static final String OCCURRED_AT = "occurredAt";

    /** Why, beside any command. */
    public static final String REASON = "reason";

    /** How long a reason may be. */
    public static final int MAX_REASON = 500;

    private CommandJson() {
    }

    /**
     * A command and what was said beside it.
     */
    public record Stated(Command command, @Nullable Instant occurredAt, @Nullable String reason) {
    }

    /**
     * Reads a command from a JSON object.
     * @throws Refusal {@code unknown-field} or {@code wrong-type} with every field that
     * is not as it must be, or {@code invalid-command} for a reason that is too long
     */
    public static Stated read(CommandType type, Map<String, @Nullable Object> json) {
        JsonTypeReader reader = new JsonTypeReader();
        Map<String, @Nullable Object> own = new LinkedHashMap<>(json);
        Object occurredAt = beside(own, OCCURRED_AT, new JsonType.Moment(), reader);
        Object reason = beside(own, REASON, new JsonType.Text(), reader);
        Object command = reader.read(type.body(), own, "");
        reader.refuseMistakes();
        if (reason instanceof String text && text.length() > MAX_REASON) {
            throw new Refusal(Kind.INVALID, "invalid-command", "Some fields are not as they must be.",
                    List.of(new Violation(REASON, "must have at most " + MAX_REASON + " characters")));
        }
        return new Stated(type.type().cast(Objects.requireNonNull(command)), (Instant) occurredAt, (String) reason);
    }

    private static @Nullable Object beside(Map<String, @Nullable Object> json, String field, JsonType shape,
            JsonTypeReader reader) {
        Object value = json.remove(field);
        return (value != null) ? reader.read(shape, value, field) : null;
    }

    static void refuseTakenNames(JsonType.Composite body) {
        for (JsonType.Part part : body.parts()) {
            if (part.name().equals(OCCURRED_AT) || part.name().equals(REASON)) {
                throw new IllegalArgumentException(
                        body.type() + " has a component " + part.name() + ", which is said beside every command");
            }
        }
    }

}
