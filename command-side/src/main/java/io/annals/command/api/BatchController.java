package io.annals.command.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Executor;

import io.annals.command.api.LineReader.Line;
import io.annals.platform.command.CommandCatalog;
import io.annals.platform.messaging.Caller;
import io.annals.platform.web.RequestIds;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Receives batches: one command per line, one result per line. */
@RestController
@Hidden
class BatchController {

    static final String PATH = "/commands";

    private static final byte[] LINE_END = { '\n' };

    private final CommandCatalog catalog;

    private final IdempotentCommandService commands;

    private final JsonMapper json;

    private final DataSize maxLine;

    BatchController(CommandCatalog catalog, IdempotentCommandService commands, JsonMapper json,
            @Value("${annals.commands.max-body:1MB}") DataSize maxLine) {
        this.catalog = catalog;
        this.commands = commands;
        this.json = json;
        this.maxLine = maxLine;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void send(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LineReader lines = new LineReader(BoundedRequestBody.stream(request), (int) this.maxLine.toBytes());
        CommandBatch batch = new CommandBatch(this.catalog, this.commands, workers(), caller, RequestIds.of(request));
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        // If the client leaves, the lines without a result may have been executed.
        execute(batch, lines, response.getOutputStream());
    }

    private void execute(CommandBatch batch, LineReader lines, OutputStream out) throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            batch.begin(line, this.maxLine);
            // A client that pauses gets all its results before the next read blocks.
            writeResults(batch, out, !lines.ready());
        }
        writeResults(batch, out, true);
    }

    private void writeResults(CommandBatch batch, OutputStream out, boolean all) throws IOException {
        boolean written = false;
        while (batch.hasResult() || batch.isFull() || (all && !batch.isEmpty())) {
            if (written && !batch.hasResult()) {
                out.flush();
            }
            out.write(this.json.writeValueAsBytes(batch.take()));
            out.write(LINE_END);
            written = true;
        }
        if (written) {
            out.flush();
        }
    }

    /** A thread per line, with the log context of this request. */
    private static Executor workers() {
        Map<String, @Nullable String> context = MDC.getCopyOfContextMap();
        return (task) -> Thread.ofVirtual().name("batch").start(() -> {
            MDC.setContextMap((context != null) ? context : Map.of());
            task.run();
        });
    }

}
