package io.annals.standalone.embedded.mongo;

import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}, which is the key of the documents. */
final class PrimaryKeyIndex extends StoredIndex {

    private final MVMap<StoredKey, byte[]> documents;

    PrimaryKeyIndex(String name, List<IndexKey> keys, MVMap<StoredKey, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    Stream<StoredKey> find(StoredKey id) {
        return Stream.of(id);
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<StoredKey> collection) {
        if (this.documents.containsKey(StoredKey.ofId(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void add(Document document, StoredKey position, MongoCollection<StoredKey> collection) {
        // done by adding the document
    }

    @Override
    public @Nullable StoredKey remove(Document document) {
        StoredKey id = StoredKey.ofId(document);
        return this.documents.containsKey(id) ? id : null;
    }

    @Override
    public long getCount() {
        return this.documents.sizeAsLong();
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<StoredKey> collection) {
        // an id never changes
    }

    @Override
    public void updateInPlace(Document before, Document after, StoredKey position,
            MongoCollection<StoredKey> collection) {
        // an id never changes
    }

}
