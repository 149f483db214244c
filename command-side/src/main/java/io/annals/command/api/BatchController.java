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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes commands by the line and answers by the line. */
@RestController
@Hidden
class BatchController {

    static final String PATH = "/commands";

    private static final Logger log = LoggerFactory.getLogger(BatchController.class);

    private static final byte[] LINE_END = { '\n' };

    private final CommandCatalog catalog;

    private final IdempotentCommandService desk;

    private final JsonMapper json;

    private final DataSize maxLine;

    BatchController(CommandCatalog catalog, IdempotentCommandService desk, JsonMapper json,
            @Value("${annals.commands.max-body:1MB}") DataSize maxLine) {
        this.catalog = catalog;
        this.desk = desk;
        this.json = json;
        this.maxLine = maxLine;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void send(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LineReader lines = new LineReader(BoundedRequestBody.stream(request), (int) this.maxLine.toBytes());
        CommandBatch batch = new CommandBatch(this.catalog, this.desk, workers(), caller, RequestIds.of(request));
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        try {
            carryOut(batch, lines, response.getOutputStream());
        }
        catch (IOException ex) {
            // The client is gone. What it was not told of has been carried out or not.
            log.debug("A batch was left by its client", ex);
        }
    }

    private void carryOut(CommandBatch batch, LineReader lines, OutputStream out) throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            batch.begin(line, this.maxLine);
            // A client that pauses is told all that it has coming before it is waited
            // for.
            answer(batch, out, !lines.ready());
        }
        answer(batch, out, true);
    }

    private void answer(CommandBatch batch, OutputStream out, boolean all) throws IOException {
        boolean answered = false;
        while (batch.hasResult() || batch.isFull() || (all && !batch.isEmpty())) {
            if (answered && !batch.hasResult()) {
                out.flush();
            }
            out.write(this.json.writeValueAsBytes(batch.take()));
            out.write(LINE_END);
            answered = true;
        }
        if (answered) {
            out.flush();
        }
    }

    /** A thread for each line that is worked on, which logs as part of this request. */
    private static Executor workers() {
        Map<String, @Nullable String> context = MDC.getCopyOfContextMap();
        return (task) -> Thread.ofVirtual().name("batch").start(() -> {
            MDC.setContextMap((context != null) ? context : Map.of());
            task.run();
        });
    }

}
