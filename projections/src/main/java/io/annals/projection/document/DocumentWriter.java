package io.annals.projection.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import io.annals.platform.messaging.EventContext;
import org.bson.Document;

/**
 * Applies events to documents: reads all documents concerned with one query, changes them
 * in memory and writes the changed ones with one command.
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
     * Applies the events in their order. Where it fails, some of the documents may have
     * been written, each of them whole: applying the same events again completes it.
     * @throws OptimisticLockingException where another process has written one of the
     * documents
     */
    void apply(List<EventContext> events) {
        Map<String, DocumentState> documents = read(events);
        for (EventContext event : events) {
            documents.computeIfAbsent(documentOf(event), DocumentState::missing).apply(event, this.projector);
        }
        write(documents.values().stream().filter(DocumentState::isChanged).map(DocumentState::write).toList());
    }

    private String documentOf(EventContext event) {
        return this.projector.documentOf(event.event()).toString();
    }

    private Map<String, DocumentState> read(List<EventContext> events) {
        List<String> ids = events.stream().map(this::documentOf).distinct().toList();
        Map<String, DocumentState> documents = new LinkedHashMap<>();
        this.collection.find(new Document(DocumentState.ID, new Document("$in", ids)))
            .batchSize(ids.size())
            .map(DocumentState::of)
            .forEach((document) -> documents.put(document.id(), document));
        return documents;
    }

    private void write(List<WriteModel<Document>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            BulkWriteResult result = this.collection.bulkWrite(changes, UNORDERED);
            if (result.getInsertedCount() + result.getMatchedCount() < changes.size()) {
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
