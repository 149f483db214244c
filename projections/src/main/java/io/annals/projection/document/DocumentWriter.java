package io.annals.projection.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import io.annals.platform.messaging.EventContext;
import org.bson.Document;

/**
 * Applies events to documents: reads the documents with one query, changes them in memory
 * and writes the changed ones with one command.
 */
final class DocumentWriter {

    private static final int DUPLICATE_KEY = 11000;

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final DocumentProjector projector;

    private final MongoCollection<Document> collection;

    DocumentWriter(DocumentProjector projector, MongoCollection<Document> collection) {
        this.projector = projector;
        this.collection = collection;
    }

    /**
     * Applies the events in their order. If this fails, some documents may have been
     * written, each of them whole: applying the same events again completes the others.
     * @throws OptimisticLockingException if another process has written one of the
     * documents
     */
    void apply(List<EventContext> events) {
        Map<String, DocumentState> documents = new LinkedHashMap<>();
        Set<String> ids = events.stream().map(this::documentOf).collect(Collectors.toSet());
        read(ids).forEach((document) -> documents.put(document.id(), document));
        for (EventContext event : events) {
            documents.computeIfAbsent(documentOf(event), DocumentState::missing).apply(event, this.projector);
        }
        write(documents.values().stream().filter(DocumentState::isChanged).toList());
    }

    private String documentOf(EventContext event) {
        return this.projector.documentOf(event.event());
    }

    /** Reads the documents with one query; those that do not exist are missing. */
    List<DocumentState> read(Collection<String> ids) {
        return this.collection.find(new Document(DocumentState.ID, new Document("$in", ids)))
            .batchSize(ids.size())
            .map(DocumentState::of)
            .into(new ArrayList<>());
    }

    /**
     * Writes the changed documents with one command.
     * @throws OptimisticLockingException if another process has written one of them
     */
    void write(List<DocumentState> changed) {
        if (changed.isEmpty()) {
            return;
        }
        try {
            BulkWriteResult result = this.collection.bulkWrite(changed.stream().map(DocumentState::write).toList(),
                    UNORDERED);
            if (result.getInsertedCount() + result.getMatchedCount() < changed.size()) {
                throw new OptimisticLockingException(this.projector.collection());
            }
        }
        catch (MongoBulkWriteException ex) {
            if (ex.getWriteErrors().stream().anyMatch((error) -> error.getCode() == DUPLICATE_KEY)) {
                throw new OptimisticLockingException(this.projector.collection());
            }
            throw ex;
        }
    }

}
