package io.annals.standalone.embedded.mongo;

import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection that a user sees. A hidden document is left out before
 * the query is applied, so no condition, join or count reveals it.
 */
final class ReadOnlyCollection extends AbstractMongoCollection<StoredKey> {

    private final StoredCollection stored;

    private final TenantFilter filter;

    ReadOnlyCollection(MongoDatabase database, StoredCollection stored, TenantFilter filter) {
        super(database, stored.getCollectionName(), CollectionOptions.withDefaults(), new CursorRegistry());
        this.stored = stored;
        this.filter = filter;
    }

    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int numberToSkip, int limit,
            int batchSize, @Nullable Document fieldSelector) {
        return matchDocumentsFromStream(visible(query), query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    @Override
    protected QueryResult matchDocuments(Document query, @Nullable Document orderBy, int numberToSkip,
            int numberToReturn, int batchSize, @Nullable Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    /** For aggregations, whose stages change the documents. */
    @Override
    public Stream<Document> handleQueryAsStream(Document query) {
        return this.stored.copies(this.filter.narrowed(query))
            .filter(this.filter::isVisible)
            .filter((document) -> documentMatchesQuery(document, query));
    }

    @Override
    public int count() {
        return (this.filter.tenantId() == null) ? this.stored.count() : (int) visible(new Document()).count();
    }

    private Stream<Document> visible(Document query) {
        return this.stored.candidates(this.filter.narrowed(query)).filter(this.filter::isVisible);
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected @Nullable Document getDocument(StoredKey key) {
        Document document = this.stored.getDocument(key);
        return (document != null && this.filter.isVisible(document)) ? document : null;
    }

    @Override
    protected Stream<DocumentWithPosition<StoredKey>> streamAllDocumentsWithPosition() {
        throw readOnly();
    }

    @Override
    protected StoredKey addDocumentInternal(Document document) {
        throw readOnly();
    }

    @Override
    protected void handleUpdate(StoredKey key, Document before, Document after) {
        throw readOnly();
    }

    @Override
    protected void removeDocument(StoredKey key) {
        throw readOnly();
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("The collection is read-only");
    }

}
