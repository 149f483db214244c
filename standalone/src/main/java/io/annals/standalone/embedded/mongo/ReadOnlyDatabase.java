package io.annals.standalone.embedded.mongo;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.annals.standalone.embedded.mongo.aggregation.Aggregations;
import io.annals.standalone.embedded.mongo.aggregation.Finding;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A database as a user sees it who reads the documents of one tenant, or of all. It is
 * made for one command.
 */
final class ReadOnlyDatabase extends AbstractMongoDatabase<StoredKey> {

    private final StoredDatabase stored;

    private final TenantFilter filter;

    ReadOnlyDatabase(StoredDatabase stored, TenantFilter filter) {
        super(stored.getDatabaseName(), new CursorRegistry());
        this.stored = stored;
        this.filter = filter;
    }

    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
            Oplog oplog) {
        return switch (command) {
            case "aggregate" -> Aggregations.readOnly(this).run(query);
            case String find when find.equals("find") && Finding.usesExpressions(query) ->
                Aggregations.readOnly(this).run(Finding.asAggregate(query));
            case "listCollections" -> this.stored.listCollections(channel, query, (name) -> !isEmpty(name));
            case "listIndexes" -> {
                requireVisible(String.valueOf(query.get(command)));
                yield this.stored.handleCommand(channel, command, query, databases, oplog);
            }
            case "dbStats" -> statistics(channel);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    @Override
    public @Nullable MongoCollection<StoredKey> resolveCollection(String name, boolean throwIfNotFound) {
        MongoCollection<StoredKey> collection = StoredDatabase.isSystem(name) ? null
                : this.stored.resolveCollection(name, throwIfNotFound);
        return (collection == null) ? null : new ReadOnlyCollection(this, (StoredCollection) collection, this.filter);
    }

    private boolean isEmpty(String name) {
        MongoCollection<StoredKey> collection = resolveCollection(name, false);
        return collection == null || !collection.handleQuery(new Document(), 0, 1).iterator().hasNext();
    }

    private void requireVisible(String name) {
        if (isEmpty(name)) {
            throw new MongoServerError(26, "NamespaceNotFound",
                    "ns does not exist: " + getFullCollectionNamespace(name));
        }
    }

    private Document statistics(Channel channel) {
        int collections = 0;
        int objects = 0;
        for (String name : this.stored.collectionNames(channel)) {
            MongoCollection<StoredKey> collection = resolveCollection(name, false);
            int count = (collection == null) ? 0 : collection.count();
            collections += (count > 0) ? 1 : 0;
            objects += count;
        }
        return new Document("db", getDatabaseName()).append("collections", collections).append("objects", objects);
    }

    @Override
    protected MongoCollection<StoredKey> resolveOrCreateCollection(String collectionName) {
        throw readOnly();
    }

    @Override
    protected MongoCollection<StoredKey> openOrCreateCollection(String collectionName, CollectionOptions options) {
        throw readOnly();
    }

    @Override
    protected Index<StoredKey> openOrCreateUniqueIndex(String collectionName, String indexName, List<IndexKey> keys,
            boolean sparse) {
        throw readOnly();
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("The database is read-only");
    }

}
