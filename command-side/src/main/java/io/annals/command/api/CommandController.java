package io.annals.command.api;

import java.io.IOException;
import java.net.URI;

import io.annals.command.api.CommandResponse.Executed;
import io.annals.command.api.CommandResponse.Refused;
import io.annals.platform.command.CommandCatalog;
import io.annals.platform.command.CommandRequest;
import io.annals.platform.command.CommandResult;
import io.annals.platform.command.CommandType;
import io.annals.platform.json.StrictJson;
import io.annals.platform.messaging.Caller;
import io.annals.platform.web.ProblemResponses;
import io.annals.platform.web.RequestIds;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Receives single commands. */
@RestController
@Hidden
class CommandController {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String REPLAYED = "Idempotent-Replayed";

    private final CommandCatalog catalog;

    private final IdempotentCommandService commands;

    private final DataSize maxBody;

    CommandController(CommandCatalog catalog, IdempotentCommandService commands,
            @Value("${annals.commands.max-body:1MB}") DataSize maxBody) {
        this.catalog = catalog;
        this.commands = commands;
        this.maxBody = maxBody;
    }

    @PostMapping(path = "/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> send(@PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String idempotencyKey, Caller caller,
            HttpServletRequest request) throws IOException {
        CommandType type = this.catalog.find(name);
        CommandRequest command = CommandRequest.of(type, caller,
                StrictJson.object(BoundedRequestBody.read(request, this.maxBody)),
                IfMatch.expectedVersion(ifMatch, type), idempotencyKey, RequestIds.of(request));
        return entity(this.commands.execute(command, caller), request);
    }

    private static ResponseEntity<?> entity(CommandResponse response, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (response.replayed()) {
            headers.set(REPLAYED, "true");
        }
        return switch (response) {
            case Executed executed -> entity(executed, headers);
            case Refused refused -> ProblemResponses.to(request, refused.problem(), headers);
        };
    }

    private static ResponseEntity<CommandResult> entity(Executed executed, HttpHeaders headers) {
        headers.setETag("\"" + executed.result().version() + "\"");
        if (executed.location() != null) {
            headers.setLocation(URI.create(executed.location()));
        }
        return ResponseEntity.status(executed.status()).headers(headers).body(executed.result());
    }

}
