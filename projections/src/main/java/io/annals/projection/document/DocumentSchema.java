package io.annals.projection.document;

import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/**
 * Collections, their indexes and the version of their documents' shape, noted in
 * {@code schema_version}. Doing it again changes nothing.
 */
final class DocumentSchema {

    static final String COLLECTION = "schema_version";

    private static final String VERSION = "version";

    private final MongoDatabase database;

    private final DocumentProjector projector;

    private final Clock clock;

    DocumentSchema(MongoDatabase database, DocumentProjector projector, Clock clock) {
        this.database = database;
        this.projector = projector;
        this.clock = clock;
    }

    /**
     * Makes the collection; where its documents have another shape than they should, or
     * somebody dropped it, has them built anew.
     * @param forgetting forgets how far the projection was
     */
    void ensure(Runnable forgetting) {
        Document version = this.database.getCollection(COLLECTION).find(id()).first();
        if (version == null || version.getInteger(VERSION) != this.projector.version() || !isIntact()) {
            forgetting.run();
            empty();
        }
    }

    /** Whether nobody has dropped the collection, and its indexes with it. */
    boolean isIntact() {
        Set<String> present = this.database.getCollection(this.projector.collection())
            .listIndexes()
            .map((index) -> index.getString("name"))
            .into(new HashSet<>());
        return this.projector.indexes().stream().allMatch((index) -> present.contains(index.getOptions().getName()));
    }

    /** Leaves the collection empty, with its indexes. */
    void empty() {
        if (this.database.listCollectionNames().into(new HashSet<>()).contains(this.projector.collection())) {
            this.database.getCollection(this.projector.collection()).drop();
        }
        describe();
    }

    private void describe() {
        this.database.getCollection(this.projector.collection()).createIndexes(this.projector.indexes());
        this.database.getCollection(COLLECTION)
            .replaceOne(id(),
                    id().append(VERSION, this.projector.version()).append("ensuredAt", Date.from(this.clock.instant())),
                    new ReplaceOptions().upsert(true));
    }

    private Document id() {
        return new Document(DocumentState.ID, this.projector.collection());
    }

}
