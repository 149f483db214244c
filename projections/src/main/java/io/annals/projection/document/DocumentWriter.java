package io.annals.projection.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
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
    void apply(List<DocumentEvent> occurrences) {
        Map<String, DocumentState> entries = read(occurrences);
        for (DocumentEvent occurrence : occurrences) {
            entries.computeIfAbsent(documentOf(occurrence), DocumentState::missing).apply(occurrence, this.projector);
        }
        write(entries.values().stream().filter(DocumentState::isChanged).map(DocumentState::write).toList());
    }

    private String documentOf(DocumentEvent occurrence) {
        return this.projector.documentOf(occurrence.event()).toString();
    }

    private Map<String, DocumentState> read(List<DocumentEvent> occurrences) {
        List<String> ids = occurrences.stream().map(this::documentOf).distinct().toList();
        Map<String, DocumentState> entries = new LinkedHashMap<>();
        this.collection.find(new Document(DocumentState.ID, new Document("$in", ids)))
            .batchSize(ids.size())
            .map(DocumentState::of)
            .forEach((entry) -> entries.put(entry.id(), entry));
        return entries;
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
