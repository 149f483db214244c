package io.annals.standalone.embedded.mongo;

import java.util.Objects;

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
    void a_write_does_not_change_the_document_that_another_query_has_read() {
        update(new Document("_id", 1).append("name", "before"));
        Document read = one();
        update(new Document("$set", new Document("name", "after")));
        assertThat(read).containsEntry("name", "before");
        assertThat(one()).containsEntry("name", "after");
    }

    @Test
    void an_aggregation_does_not_change_a_document_that_it_joins() {
        update(new Document("_id", 1).append("name", new Document("first", "before")));
        Document read = one();
        Document joined = this.collection.handleQueryAsStream(ID).findFirst().orElseThrow();
        ((Document) Objects.requireNonNull(joined.get("name"))).put("first", "after");
        assertThat(read).containsEntry("name", new Document("first", "before"));
        assertThat(one()).containsEntry("name", new Document("first", "before"));
    }

    private Document one() {
        return this.collection.handleQuery(ID).iterator().next();
    }

    private void update(Document update) {
        this.collection.updateDocuments(ID, update, ArrayFilters.empty(), false, true, NoopOplog.get());
    }

}
