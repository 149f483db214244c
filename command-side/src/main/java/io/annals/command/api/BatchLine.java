package io.annals.command.api;

import java.util.Map;
import java.util.Objects;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.platform.command.CommandCatalog;
import io.annals.platform.command.CommandRequest;
import io.annals.platform.command.CommandType;
import io.annals.platform.json.JsonType;
import io.annals.platform.json.JsonTypeReader;
import io.annals.platform.json.JsonTypes;
import io.annals.platform.json.StrictJson;
import io.annals.platform.messaging.Caller;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A line of a batch: one command.
 *
 * @param command the command's name
 * @param body the body that the command would have if it were sent alone
 * @param idempotencyKey as in the header {@code Idempotency-Key}
 * @param ifMatch the expected version as a number, or as in the header {@code If-Match}
 */
@SuppressWarnings("MultipleNullnessAnnotations")
record BatchLine(@NotNull @Nullable String command, @NotNull @Nullable Map<String, @Nullable Object> body,
        @Nullable String idempotencyKey, @Nullable Object ifMatch) {

    private static final JsonType TYPE = JsonTypes.of(BatchLine.class);

    /**
     * Reads a line.
     * @throws Refusal as for the command sent alone
     */
    static CommandRequest read(byte[] json, CommandCatalog catalog, Caller caller, String requestId) {
        JsonTypeReader reader = new JsonTypeReader();
        Object read = reader.read(TYPE, StrictJson.object(json), "");
        reader.refuseViolations();
        BatchLine line = (BatchLine) Objects.requireNonNull(read);
        if (line.command == null || line.body == null) {
            throw Refusal.invalid("invalid-command", "A line must have a command and its body.",
                    new Violation((line.command == null) ? "command" : "body", "is required"));
        }
        CommandType type = catalog.find(line.command);
        return CommandRequest.of(type, caller, line.body, IfMatch.expectedVersion(line.ifMatch, type),
                line.idempotencyKey, requestId);
    }

}
