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
     * @throws OvertakenException where another process has written one of the documents
     */
    void apply(List<Occurrence> occurrences) {
        Map<String, Entry> entries = read(occurrences);
        for (Occurrence occurrence : occurrences) {
            entries.computeIfAbsent(documentOf(occurrence), Entry::missing).apply(occurrence, this.projector);
        }
        write(entries.values().stream().filter(Entry::isChanged).map(Entry::write).toList());
    }

    private String documentOf(Occurrence occurrence) {
        return this.projector.documentOf(occurrence.event()).toString();
    }

    private Map<String, Entry> read(List<Occurrence> occurrences) {
        List<String> ids = occurrences.stream().map(this::documentOf).distinct().toList();
        Map<String, Entry> entries = new LinkedHashMap<>();
        this.collection.find(new Document(Entry.ID, new Document("$in", ids)))
            .batchSize(ids.size())
            .map(Entry::of)
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
                throw new OvertakenException(this.projector.collection());
            }
        }
        catch (MongoBulkWriteException ex) {
            if (ex.getWriteErrors().stream().anyMatch((error) -> error.getCode() == DUPLICATE_KEY)) {
                throw new OvertakenException(this.projector.collection());
            }
            throw ex;
        }
    }

}
