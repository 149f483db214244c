package io.annals.command.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import io.annals.api.Refusal;
import io.annals.platform.command.CommandJson;
import io.annals.platform.command.CommandJson.Stated;
import io.annals.platform.command.CommandType;
import org.jspecify.annotations.Nullable;

/**
 * A command as a client sent it.
 *
 * @param body the command's JSON as it came
 * @param stated what the JSON says
 * @param idempotencyKey by which the client recognizes the command when it sends it again
 * @param requestId the name of the request that brought it
 */
record CommandRequest(CommandType type, Map<String, @Nullable Object> body, Stated stated, @Nullable IfMatch ifMatch,
        @Nullable String idempotencyKey, String requestId) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");

    /**
     * Reads the command.
     * @throws Refusal for a body that is not this command's, and
     * {@code malformed-idempotency-key}
     */
    static CommandRequest of(CommandType type, Map<String, @Nullable Object> body, @Nullable IfMatch ifMatch,
            @Nullable String idempotencyKey, String requestId) {
        if (idempotencyKey != null && !KEY.matcher(idempotencyKey).matches()) {
            throw Refusal.invalid("malformed-idempotency-key",
                    "The idempotency key must be 1 to 200 printable ASCII characters.");
        }
        return new CommandRequest(type, body, CommandJson.read(type, body), ifMatch, idempotencyKey, requestId);
    }

    /** What the JSON says, with this id for what it makes unless the client chose one. */
    Stated making(UUID id) {
        Map<String, @Nullable Object> complete = new LinkedHashMap<>(this.body);
        this.type.chooseNewId(complete, id);
        return CommandJson.read(this.type, complete);
    }

}
