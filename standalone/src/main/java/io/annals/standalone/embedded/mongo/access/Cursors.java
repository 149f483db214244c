package io.annals.standalone.embedded.mongo.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.annals.standalone.embedded.mongo.EncodedDocument;
import org.jspecify.annotations.Nullable;

/**
 * Divides results into batches. A cursor belongs to the user whose command opened it, and
 * is closed if it is not used for ten minutes.
 */
final class Cursors {

    private static final Duration IDLE = Duration.ofMinutes(10);

    /** The default of MongoDB. */
    private static final int FIRST_BATCH = 101;

    /** To stay below the size limit of messages. */
    private static final long BATCH_BYTES = 8 << 20;

    private static final String CURSOR = "cursor";

    private static final String BATCH_SIZE = "batchSize";

    private final Map<Long, OpenCursor> open = new ConcurrentHashMap<>();

    private final SecureRandom ids = new SecureRandom();

    private final Function<Document, EncodedDocument> encoding;

    private final Clock clock;

    Cursors(Function<Document, EncodedDocument> encoding, Clock clock) {
        this.encoding = encoding;
        this.clock = clock;
    }

    /**
     * Removes the batch size from a command, so that its reply contains all documents.
     */
    static Document withoutBatchSize(Document command) {
        Document all = command.clone();
        all.remove(BATCH_SIZE);
        if (command.get(CURSOR) instanceof Document) {
            all.put(CURSOR, new Document());
        }
        return all;
    }

    /**
     * Keeps the first batch in a reply and the other documents in a cursor.
     * @param command the command, with the requested size of the batch
     * @param reply a reply with all documents, which is changed
     * @param user the user who gets the reply
     */
    void divide(Document command, Document reply, MongoUser user) {
        if (!(reply.get(CURSOR) instanceof Document result)
                || !(result.get("firstBatch") instanceof Collection<?> documents)) {
            return;
        }
        Object options = command.getOrDefault(CURSOR, command);
        Object requested = (options instanceof Document document) ? document.get(BATCH_SIZE) : null;
        Queue<Document> rest = new ArrayDeque<>();
        documents.forEach((document) -> rest.add((Document) document));
        result.put("firstBatch", batch(rest, limit(requested, FIRST_BATCH)));
        if (!rest.isEmpty() && !Utils.isTrue(command.get("singleBatch"))) {
            result.put("id", register(new OpenCursor(user, String.valueOf(result.get("ns")), rest)));
        }
    }

    Document getMore(Document command, MongoUser user) {
        long id = id(command.get("getMore"));
        OpenCursor cursor = find(id, user);
        if (cursor == null) {
            throw new MongoServerError(43, "CursorNotFound", "cursor id %d not found".formatted(id));
        }
        int limit = limit(command.get(BATCH_SIZE), Integer.MAX_VALUE);
        List<EncodedDocument> batch = cursor.next((limit > 0) ? limit : Integer.MAX_VALUE);
        boolean exhausted = cursor.isExhausted();
        if (exhausted) {
            this.open.remove(id);
        }
        return new Document(CURSOR,
                new Document("id", exhausted ? 0L : id).append("ns", cursor.namespace()).append("nextBatch", batch));
    }

    Document kill(Document command, MongoUser user) {
        List<Long> killed = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        if (command.get("cursors") instanceof Collection<?> ids) {
            for (Object each : ids) {
                long id = id(each);
                boolean own = find(id, user) != null && this.open.remove(id) != null;
                (own ? killed : unknown).add(id);
            }
        }
        return new Document("cursorsKilled", killed).append("cursorsNotFound", unknown)
            .append("cursorsAlive", List.of())
            .append("cursorsUnknown", List.of());
    }

    private @Nullable OpenCursor find(long id, MongoUser user) {
        OpenCursor cursor = this.open.get(id);
        return (cursor != null && cursor.user().equals(user)) ? cursor : null;
    }

    private long register(OpenCursor cursor) {
        Instant idleSince = this.clock.instant().minus(IDLE);
        this.open.values().removeIf((other) -> other.lastUsed().isBefore(idleSince));
        long id = this.ids.nextLong(1, Long.MAX_VALUE);
        this.open.put(id, cursor);
        return id;
    }

    private static long id(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        throw new MongoServerError(14, "TypeMismatch", "The id of a cursor is a number.");
    }

    private static int limit(@Nullable Object requested, int otherwise) {
        if (requested instanceof Number number) {
            if (number.longValue() < 0) {
                throw new MongoServerError(2, "BadValue", "'batchSize' must not be negative.");
            }
            return (int) Math.min(number.longValue(), Integer.MAX_VALUE);
        }
        return otherwise;
    }

    private List<EncodedDocument> batch(Queue<Document> rest, int limit) {
        List<EncodedDocument> batch = new ArrayList<>();
        long bytes = 0;
        while (!rest.isEmpty() && batch.size() < limit) {
            EncodedDocument next = this.encoding.apply(rest.element());
            bytes += next.length();
            if (bytes > BATCH_BYTES && !batch.isEmpty()) {
                break;
            }
            batch.add(next);
            rest.remove();
        }
        return batch;
    }

    /** The documents that a client has not fetched yet. */
    private final class OpenCursor {

        private final MongoUser user;

        private final String namespace;

        private final Queue<Document> rest;

        private volatile Instant lastUsed = Cursors.this.clock.instant();

        OpenCursor(MongoUser user, String namespace, Queue<Document> rest) {
            this.user = user;
            this.namespace = namespace;
            this.rest = rest;
        }

        MongoUser user() {
            return this.user;
        }

        String namespace() {
            return this.namespace;
        }

        Instant lastUsed() {
            return this.lastUsed;
        }

        synchronized List<EncodedDocument> next(int limit) {
            this.lastUsed = Cursors.this.clock.instant();
            return batch(this.rest, limit);
        }

        synchronized boolean isExhausted() {
            return this.rest.isEmpty();
        }

    }

}
