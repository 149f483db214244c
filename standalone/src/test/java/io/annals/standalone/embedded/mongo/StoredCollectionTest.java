package io.annals.standalone.embedded.mongo;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoredCollectionTest {

    private static final Document ID = new Document("_id", 1);

    private final MVStore store = MVStore.open(null);

    private final CursorRegistry cursors = new CursorRegistry();

    private final DecodedDocuments decoded = new DecodedDocuments();

    private final StoredCollection collection = new StoredCollection(
            new StoredDatabase("test", this.store, this.decoded, this.cursors), "test",
            CollectionOptions.withDefaults(), StoredDatabase.openDocuments(this.store, "test"), this.decoded,
            this.cursors);

    @Test
    void aWriteDoesNotChangeTheDocumentThatAnotherQueryHasRead() {
        update(new Document("_id", 1).append("name", "before"));
        Document read = one();
        update(new Document("$set", new Document("name", "after")));
        assertThat(read).containsEntry("name", "before");
        assertThat(one()).containsEntry("name", "after");
    }

    private Document one() {
        return this.collection.handleQuery(ID).iterator().next();
    }

    private void update(Document update) {
        this.collection.updateDocuments(ID, update, ArrayFilters.empty(), false, true, NoopOplog.get());
    }

}
