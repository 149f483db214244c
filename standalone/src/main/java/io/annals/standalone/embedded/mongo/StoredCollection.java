package io.annals.standalone.embedded.mongo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection of documents by {@code _id}. There is one writer at a time. Readers are
 * not blocked and see each document as a single write left it.
 */
final class StoredCollection extends AbstractMongoCollection<StoredKey> {

    private final MVMap<StoredKey, byte[]> documents;

    private final DecodedDocuments decoded;

    private final List<StoredIndex> storedIndexes = new CopyOnWriteArrayList<>();

    StoredCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<StoredKey, byte[]> documents,
            DecodedDocuments decoded, CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.decoded = decoded;
    }

    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int numberToSkip, int limit,
            int batchSize, @Nullable Document fieldSelector) {
        Optional<AccessPath.Candidates> found = AccessPath.of(query).candidates(this.storedIndexes);
        Document condition = found.filter(AccessPath.Candidates::exact).isPresent() ? new Document() : query;
        return matchDocumentsFromStream(shared(found), condition, orderBy, numberToSkip, limit, batchSize,
                fieldSelector);
    }

    /**
     * The documents that may match a query. They are shared and must not be changed.
     */
    Stream<Document> candidates(Document query) {
        return shared(AccessPath.of(query).candidates(this.storedIndexes));
    }

    /** Copies of the documents that may match a query. */
    Stream<Document> copies(Document query) {
        Optional<AccessPath.Candidates> found = AccessPath.of(query).candidates(this.storedIndexes);
        return found.isPresent() ? shared(found).map(Document::cloneDeeply) : all();
    }

    private Stream<Document> shared(Optional<AccessPath.Candidates> found) {
        return found
            .map((candidates) -> candidates.ids().map(this.documents::get).filter(Objects::nonNull).map(this::decoded))
            .orElseGet(this::all);
    }

    /** For aggregations, whose stages change the documents. */
    @Override
    public Stream<Document> handleQueryAsStream(Document query) {
        return copies(query).filter((document) -> documentMatchesQuery(document, query));
    }

    /**
     * Replaces a document by {@code _id}, the most frequent write of projections, without
     * the copies and comparisons of the general implementation.
     */
    @Override
    public synchronized Document updateDocuments(Document selector, Document update, ArrayFilters arrayFilters,
            boolean isMulti, boolean isUpsert, Oplog oplog) {
        Object id = selector.get("_id");
        if (id == null || id instanceof Map || isMulti || isUpsert || !isReplacement(update, id)) {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        }
        StoredKey key = StoredKey.of(new KeyValue(id));
        byte[] stored = this.documents.get(key);
        if (stored == null) {
            return updated(0, 0);
        }
        Document before = StoredDocument.decode(stored);
        return documentMatchesQuery(before, selector) ? replaced(key, stored, before, withIdFirst(id, update))
                : updated(0, 0);
    }

    private Document replaced(StoredKey key, byte[] stored, Document before, Document after) {
        byte[] bytes = StoredDocument.encode(after);
        if (Arrays.equals(stored, bytes)) {
            return updated(1, 0);
        }
        this.storedIndexes.forEach((index) -> index.checkUpdate(before, after, this));
        this.storedIndexes.forEach((index) -> index.updateInPlace(before, after, key, this));
        this.documents.put(key, bytes);
        return updated(1, 1);
    }

    @Override
    public synchronized void addDocument(Document document) {
        super.addDocument(document);
    }

    @Override
    public synchronized List<Document> insertDocuments(List<Document> added, boolean isOrdered) {
        return super.insertDocuments(added, isOrdered);
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return super.deleteDocuments(selector, limit, oplog);
    }

    @Override
    public synchronized void removeDocument(Document document) {
        super.removeDocument(document);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return super.findAndModify(query);
    }

    @Override
    public synchronized void addIndex(Index<StoredKey> index) {
        super.addIndex(index);
        rememberIndexes();
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
        rememberIndexes();
    }

    @Override
    public int count() {
        return this.documents.size();
    }

    @Override
    protected QueryResult matchDocuments(Document query, @Nullable Document orderBy, int numberToSkip,
            int numberToReturn, int batchSize, @Nullable Document fieldSelector) {
        return matchDocumentsFromStream(all(), query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    @Override
    protected @Nullable Document getDocument(StoredKey key) {
        byte[] document = this.documents.get(key);
        return (document == null) ? null : StoredDocument.decode(document);
    }

    @Override
    protected StoredKey addDocumentInternal(Document document) {
        String idField = getIdField();
        StoredKey key = (idField == null) ? StoredKey.random()
                : StoredKey.ofValue(Utils.getSubdocumentValue(document, idField));
        this.documents.put(key, StoredDocument.encode(document));
        return key;
    }

    @Override
    protected void handleUpdate(StoredKey key, Document before, Document after) {
        this.documents.put(key, StoredDocument.encode(after));
    }

    @Override
    protected void removeDocument(StoredKey key) {
        this.documents.remove(key);
    }

    @Override
    protected Stream<DocumentWithPosition<StoredKey>> streamAllDocumentsWithPosition() {
        return this.documents.entrySet()
            .stream()
            .map((entry) -> new DocumentWithPosition<>(StoredDocument.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // not tracked
    }

    /** Writers, who hold the lock, change the documents that they have found. */
    private Document decoded(byte[] document) {
        return Thread.holdsLock(this) ? StoredDocument.decode(document) : this.decoded.of(document);
    }

    private Stream<Document> all() {
        return this.documents.values().stream().map(StoredDocument::decode);
    }

    private void rememberIndexes() {
        this.storedIndexes.clear();
        getIndexes().stream()
            .filter(StoredIndex.class::isInstance)
            .map(StoredIndex.class::cast)
            .forEach(this.storedIndexes::add);
    }

    private static boolean isReplacement(Document update, Object id) {
        return update.keySet().stream().noneMatch((field) -> field.startsWith("$"))
                && id.equals(update.getOrDefault("_id", id));
    }

    private static Document withIdFirst(Object id, Document replacement) {
        Document document = new Document("_id", id);
        document.putAll(replacement);
        return document;
    }

    private static Document updated(int matched, int modified) {
        return new Document("n", matched).append("nModified", modified);
    }

}
