package io.annals.standalone.embedded.mongo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.h2.mvstore.MVStore;

import static org.assertj.core.api.Assertions.assertThat;

class AccessPathProperties {

    @Property(tries = 300)
    void an_index_finds_the_same_documents_as_a_full_scan(@ForAll("changes") List<Document> changes,
            @ForAll("queries") List<Document> queries) {
        StoredCollection indexed = collection("indexed");
        indexed.addIndex(index("_id"));
        indexed.addIndex(index("a", "b"));
        indexed.addIndex(index("b", "a"));
        StoredCollection skipping = collection("skipping");
        skipping.addIndex(index("_id"));
        skipping.addIndex(index("a", "b"));
        StoredCollection plain = collection("plain");
        changes.forEach((change) -> {
            apply(indexed, change);
            apply(skipping, change);
            apply(plain, change);
        });
        queries.forEach((query) -> {
            assertThat(ids(indexed, query)).as("%s", query).isEqualTo(ids(plain, query));
            assertThat(ids(skipping, query)).as("%s", query).isEqualTo(ids(plain, query));
        });
    }

    @Provide
    Arbitrary<List<Document>> changes() {
        return Combinators
            .combine(Arbitraries.of("replace", "set", "delete"), Arbitraries.integers().between(1, 12), single(),
                    values())
            .as((kind, id, a, b) -> new Document("kind", kind).append("id", id).append("a", a).append("b", b))
            .list()
            .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Document>> queries() {
        Arbitrary<Document> conditions = Combinators
            .combine(Arbitraries.of("a", "b", "_id"),
                    Arbitraries.oneOf(values(), values().map((value) -> new Document("$eq", value)),
                            values().list().ofMaxSize(3).map((some) -> new Document("$in", some)),
                            Arbitraries.integers().between(0, 4).map((value) -> new Document("$gt", value))))
            .as((field, condition) -> new Document(field, condition));
        return conditions.list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .flatMap((parts) -> Arbitraries.of(new Document("$and", parts), together(parts)))
            .list()
            .ofSize(10);
    }

    private static Document together(List<Document> conditions) {
        Document query = new Document();
        conditions.forEach(query::putAll);
        return query;
    }

    /** As in MongoDB, only one field of an index may be an array. */
    private static Arbitrary<Object> values() {
        return Arbitraries.oneOf(single(), single(), Arbitraries.<Object>of(List.of(1, "x"), List.of()));
    }

    private static Arbitrary<Object> single() {
        return Arbitraries.<Object>of(1, 2L, 3.0, "x", "y", true, new Document("k", 1)).injectNull(0.1);
    }

    private static void apply(StoredCollection collection, Document change) {
        Document selector = new Document("_id", change.get("id"));
        Document fields = new Document("a", change.get("a")).append("b", change.get("b"));
        switch (String.valueOf(change.get("kind"))) {
            case "replace" ->
                collection.updateDocuments(selector, fields, ArrayFilters.empty(), false, true, NoopOplog.get());
            case "set" -> collection.updateDocuments(selector, new Document("$set", new Document("b", change.get("b"))),
                    ArrayFilters.empty(), false, true, NoopOplog.get());
            default -> collection.deleteDocuments(selector, 1);
        }
    }

    private static Set<Object> ids(StoredCollection collection, Document query) {
        Set<Object> ids = new HashSet<>();
        collection.handleQuery(query).forEach((document) -> ids.add(document.get("_id")));
        return ids;
    }

    private static StoredIndex index(String... fields) {
        List<IndexKey> keys = new ArrayList<>();
        for (String field : fields) {
            keys.add(new IndexKey(field, true));
        }
        return new FieldIndex(String.join("_", fields), keys, false, false,
                StoredDatabase.openEntries(MVStore.open(null), "entries"));
    }

    private static StoredCollection collection(String name) {
        MVStore store = MVStore.open(null);
        CursorRegistry cursors = new CursorRegistry();
        DecodedDocuments decoded = new DecodedDocuments();
        return new StoredCollection(new StoredDatabase("test", store, decoded, cursors), name,
                CollectionOptions.withDefaults(), StoredDatabase.openDocuments(store, name), decoded, cursors);
    }

}
