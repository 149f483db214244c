package io.annals.command.api;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.annals.command.api.LineReader.Line;
import io.annals.platform.command.CommandCatalog;
import io.annals.platform.command.CommandRequest;
import io.annals.platform.messaging.Caller;
import io.annals.platform.web.ProblemMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * A batch in progress. Up to {@value #WINDOW} lines are executed at once; the results
 * come in the order of the lines. A line waits for an earlier one if one of the two
 * changes an aggregate that the other names, or if both have the same idempotency key.
 */
final class CommandBatch {

    static final int WINDOW = 64;

    private final CommandCatalog catalog;

    private final IdempotentCommandService commands;

    private final Executor workers;

    private final Caller caller;

    private final String requestId;

    private final Queue<BatchTask> window = new ArrayDeque<>(WINDOW);

    CommandBatch(CommandCatalog catalog, IdempotentCommandService commands, Executor workers, Caller caller,
            String requestId) {
        this.catalog = catalog;
        this.commands = commands;
        this.workers = workers;
        this.caller = caller;
        this.requestId = requestId;
    }

    /** Adds a line, which starts as soon as the lines that it waits for are done. */
    void begin(Line line, DataSize maxLine) {
        try {
            if (line.bytes() == null) {
                throw BoundedRequestBody.tooLarge(maxLine);
            }
            begin(line.number(), BatchLine.read(line.bytes(), this.catalog, this.caller, this.requestId));
        }
        catch (RuntimeException ex) {
            this.window.add(new BatchTask(Set.of(), null, null, CompletableFuture
                .completedFuture(BatchResult.of(line.number(), ProblemMapper.of(ex), this.requestId))));
        }
    }

    private void begin(long line, CommandRequest request) {
        Set<UUID> named = new HashSet<>();
        collectIds(request.body(), named);
        UUID changed = request.command().aggregateId();
        CompletableFuture<?>[] earlier = this.window.stream()
            .filter((task) -> task.mustPrecede(named, changed, request.idempotencyKey()))
            .map(BatchTask::result)
            .toArray(CompletableFuture[]::new);
        this.window.add(new BatchTask(named, changed, request.idempotencyKey(),
                CompletableFuture.allOf(earlier).thenApplyAsync((done) -> execute(line, request), this.workers)));
    }

    private BatchResult execute(long line, CommandRequest request) {
        try {
            return BatchResult.of(line, this.commands.execute(request, this.caller), this.requestId);
        }
        catch (RuntimeException ex) {
            return BatchResult.of(line, ProblemMapper.of(ex), this.requestId);
        }
    }

    boolean isFull() {
        return this.window.size() >= WINDOW;
    }

    boolean isEmpty() {
        return this.window.isEmpty();
    }

    /** Whether the result of the first unfinished line is available. */
    boolean hasResult() {
        return !this.window.isEmpty() && this.window.element().result().isDone();
    }

    /** Waits for the result of the first unfinished line and removes it. */
    BatchResult take() {
        return this.window.remove().result().join();
    }

    private static void collectIds(@Nullable Object json, Set<UUID> ids) {
        switch (json) {
            case Map<?, ?> object -> object.values().forEach((value) -> collectIds(value, ids));
            case Iterable<?> list -> list.forEach((value) -> collectIds(value, ids));
            case String text when text.length() == 36 -> {
                UUID id = asUuid(text);
                if (id != null) {
                    ids.add(id);
                }
            }
            case null, default -> {
            }
        }
    }

    private static @Nullable UUID asUuid(String text) {
        try {
            return UUID.fromString(text);
        }
        catch (IllegalArgumentException ex) {
            return null;
        }
    }

    /**
     * A line that was added.
     *
     * @param named all ids that the line contains
     * @param changed the aggregate that it changes; {@code null} if the client omitted
     * its id
     */
    private record BatchTask(Set<UUID> named, @Nullable UUID changed, @Nullable String key,
            CompletableFuture<BatchResult> result) {

        boolean mustPrecede(Set<UUID> laterNamed, @Nullable UUID laterChanged, @Nullable String laterKey) {
            return (this.changed != null && laterNamed.contains(this.changed))
                    || (laterChanged != null && this.named.contains(laterChanged))
                    || (this.key != null && Objects.equals(this.key, laterKey));
        }

    }

}
