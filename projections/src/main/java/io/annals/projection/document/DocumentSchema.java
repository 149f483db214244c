package io.annals.projection.document;

import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/**
 * Creates a collection and its indexes. The version of the documents' shape is stored in
 * {@code schema_version}.
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
     * Creates the collection. If its documents have another shape or somebody dropped it,
     * the projection starts again.
     * @param forgetting deletes the tokens of the projection
     */
    void ensure(Runnable forgetting) {
        Document version = this.database.getCollection(COLLECTION).find(id()).first();
        if (version == null || version.getInteger(VERSION) != this.projector.version() || !isIntact()) {
            forgetting.run();
            empty();
        }
    }

    /** Whether the collection exists with all its indexes. */
    boolean isIntact() {
        Set<String> present = this.database.getCollection(this.projector.collection())
            .listIndexes()
            .map((index) -> index.getString("name"))
            .into(new HashSet<>());
        return this.projector.indexes().stream().allMatch((index) -> present.contains(index.getOptions().getName()));
    }

    /** Empties the collection and creates its indexes. */
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
