package io.annals.standalone.embedded.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.h2.mvstore.MVMap;

/**
 * An index on one or more fields. The key of an entry is the values of the fields,
 * followed by the ID of the document unless the index is unique.
 */
final class FieldIndex extends StoredIndex {

    private final boolean unique;

    private final MVMap<StoredKey, StoredKey> entries;

    FieldIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique, MVMap<StoredKey, StoredKey> entries) {
        super(name, keys, sparse);
        this.unique = unique;
        this.entries = entries;
    }

    @Override
    Stream<StoredKey> find(StoredKey prefix) {
        Iterator<StoredKey> following = this.entries.keyIterator(prefix);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(following, Spliterator.ORDERED), false)
            .takeWhile((entry) -> entry.startsWith(prefix))
            .map(this.entries::get)
            .filter((id) -> id != null);
    }

    @Override
    Optional<List<StoredKey>> firstValues(int limit) {
        List<StoredKey> values = new ArrayList<>();
        StoredKey entry = this.entries.firstKey();
        while (entry != null) {
            Optional<StoredKey> value = entry.firstString();
            if (value.isEmpty() || values.size() == limit) {
                return Optional.empty();
            }
            values.add(value.get());
            entry = this.entries.ceilingKey(value.get().successor());
        }
        return Optional.of(values);
    }

    @Override
    public boolean isUnique() {
        return this.unique;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<StoredKey> collection) {
        checkUnique(document, collection);
    }

    @Override
    public void add(Document document, StoredKey id, MongoCollection<StoredKey> collection) {
        // An index on existing documents was empty when they were checked.
        checkUnique(document, collection);
        entries(document, id).forEach((entry) -> this.entries.put(entry, id));
    }

    @Override
    public StoredKey remove(Document document) {
        StoredKey id = StoredKey.ofId(document);
        entries(document, id).forEach(this.entries::remove);
        return id;
    }

    @Override
    public long getCount() {
        return this.entries.sizeAsLong();
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<StoredKey> collection) {
        checkUnique(after, collection);
    }

    @Override
    public void updateInPlace(Document before, Document after, StoredKey id, MongoCollection<StoredKey> collection) {
        Set<StoredKey> outdated = new HashSet<>(entries(before, id));
        Set<StoredKey> current = entries(after, id);
        outdated.removeAll(current);
        outdated.forEach(this.entries::remove);
        current.forEach((entry) -> this.entries.putIfAbsent(entry, id));
    }

    private void checkUnique(Document document, MongoCollection<StoredKey> collection) {
        if (!this.unique) {
            return;
        }
        StoredKey id = StoredKey.ofId(document);
        for (KeyValue values : indexedValues(document)) {
            StoredKey holder = isLeftOut(values) ? null : this.entries.get(StoredKey.of(values));
            if (holder != null && !holder.equals(id)) {
                throw new DuplicateKeyError(this, collection, getKeys(), values);
            }
        }
    }

    private Set<StoredKey> entries(Document document, StoredKey id) {
        Set<StoredKey> entries = new HashSet<>();
        for (KeyValue values : indexedValues(document)) {
            if (!isLeftOut(values)) {
                StoredKey entry = StoredKey.of(values);
                entries.add(this.unique ? entry : entry.followedBy(id));
            }
        }
        return entries;
    }

    /**
     * A document with an empty array has an entry without that value, so that it is found
     * by the other fields.
     */
    private Set<KeyValue> indexedValues(Document document) {
        Set<KeyValue> values = getKeyValues(document);
        if (!values.isEmpty()) {
            return values;
        }
        return Set.of(new KeyValue(fields().stream()
            .map((field) -> Utils.getSubdocumentValueCollectionAware(document, field))
            .map((value) -> (value instanceof Collection) ? Missing.getInstance() : value)
            .toList()));
    }

    private boolean isLeftOut(KeyValue values) {
        return isSparse() && values.stream().allMatch(Missing::isNullOrMissing);
    }

}
