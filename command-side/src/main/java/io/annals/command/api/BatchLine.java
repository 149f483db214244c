package io.annals.command.api;

import java.util.Map;
import java.util.Objects;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.platform.command.CommandCatalog;
import io.annals.platform.json.JsonType;
import io.annals.platform.json.JsonTypeReader;
import io.annals.platform.json.JsonTypes;
import io.annals.platform.json.StrictJson;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A line of a batch: one command.
 *
 * @param command its name
 * @param body what would be the body of the command sent by itself
 * @param idempotencyKey as the header {@code Idempotency-Key}
 * @param ifMatch the expected version as a number, or as the header {@code If-Match}
 */
@SuppressWarnings("MultipleNullnessAnnotations")
record BatchLine(@NotNull @Nullable String command, @NotNull @Nullable Map<String, @Nullable Object> body,
        @Nullable String idempotencyKey, @Nullable Object ifMatch) {

    private static final JsonType SHAPE = JsonTypes.of(BatchLine.class);

    /**
     * Reads a line.
     * @throws Refusal as the command sent by itself would be refused
     */
    static CommandRequest order(byte[] json, CommandCatalog catalog, String requestId) {
        JsonTypeReader reader = new JsonTypeReader();
        Object read = reader.read(SHAPE, StrictJson.object(json), "");
        reader.refuseMistakes();
        BatchLine line = (BatchLine) Objects.requireNonNull(read);
        if (line.command == null || line.body == null) {
            throw Refusal.invalid("invalid-command", "A line needs a command and its body.",
                    new Violation((line.command == null) ? "command" : "body", "is required"));
        }
        return CommandRequest.of(catalog.find(line.command), line.body, IfMatch.ofLine(line.ifMatch),
                line.idempotencyKey, requestId);
    }

}
