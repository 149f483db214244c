package io.annals.standalone.embedded.mongo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;

/**
 * An index that finds documents by the values of its first fields. {@link AccessPath}
 * chooses the index instead of the library, which requires a query on exactly the fields
 * of the index.
 */
abstract class StoredIndex extends Index<StoredKey> {

    StoredIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    /**
     * Returns the IDs of the documents whose first indexed fields have the given values.
     * @param prefix the values of one or more of the first fields
     * @return the IDs, with duplicates if a field is an array
     */
    abstract Stream<StoredKey> find(StoredKey prefix);

    /**
     * Returns the distinct values of the first field.
     * @param limit the maximum number of values
     * @return the values, or nothing if there are more or they are not all strings
     */
    Optional<List<StoredKey>> firstValues(int limit) {
        return Optional.empty();
    }

    List<String> fields() {
        return keys();
    }

    @Override
    public StoredKey getPosition(Document document) {
        return StoredKey.ofId(document);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<StoredKey> getPositions(Document query) {
        return List.of();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // the database removes the map
    }

}
