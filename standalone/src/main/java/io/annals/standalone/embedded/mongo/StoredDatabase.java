package io.annals.standalone.embedded.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.annals.standalone.embedded.mongo.aggregation.Aggregations;
import io.annals.standalone.embedded.mongo.aggregation.Finding;
import io.netty.channel.Channel;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * A database with a map of documents per collection and a map of entries per index.
 */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<StoredKey> {

    static final String DOCUMENTS = "documents.";

    private static final String INDEX = "index.";

    private final MVStore store;

    private final DecodedDocuments decoded;

    StoredDatabase(String name, MVStore store, DecodedDocuments decoded, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        this.decoded = decoded;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
            Oplog oplog) {
        return switch (command) {
            case "aggregate" -> new Aggregations(this, databases, oplog).run(query);
            case String find when find.equals("find") && Finding.usesExpressions(query) ->
                new Aggregations(this, databases, oplog).run(Finding.asAggregate(query));
            case "listCollections" -> listCollections(channel, query, (name) -> true);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    /**
     * Lists the collections that are selected by name, and by the filter of the command.
     */
    Document listCollections(Channel channel, Document query, Predicate<String> selected) {
        Document filter = (query.get("filter") instanceof Document document) ? document : new Document();
        List<Document> collections = descriptions(channel).stream()
            .filter((collection) -> selected.test(name(collection)))
            .filter((collection) -> new DefaultQueryMatcher().matches(collection, filter))
            .toList();
        return new Document("cursor", new Document("id", 0L).append("ns", this.databaseName + ".$cmd.listCollections")
            .append("firstBatch", collections));
    }

    List<String> collectionNames(Channel channel) {
        return descriptions(channel).stream().map(StoredDatabase::name).toList();
    }

    static boolean isSystem(String collection) {
        return collection.startsWith("system.");
    }

    private List<Document> descriptions(Channel channel) {
        Document reply = super.handleCommand(channel, "listCollections", new Document(), this::unresolved,
                NoopOplog.get());
        List<Document> descriptions = new ArrayList<>();
        if (reply.get("cursor") instanceof Document cursor && cursor.get("firstBatch") instanceof List<?> batch) {
            batch.forEach((description) -> descriptions.add((Document) description));
        }
        return descriptions;
    }

    private MongoDatabase unresolved(String name) {
        throw new IllegalArgumentException("No other database is needed: " + name);
    }

    private static String name(Document collection) {
        return String.valueOf(collection.get("name"));
    }

    static MVMap<StoredKey, byte[]> openDocuments(MVStore store, String mapName) {
        return store.openMap(mapName, new MVMap.Builder<StoredKey, byte[]>().keyType(StoredKeyType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
    }

    static MVMap<StoredKey, StoredKey> openEntries(MVStore store, String mapName) {
        return store.openMap(mapName, new MVMap.Builder<StoredKey, StoredKey>().keyType(StoredKeyType.INSTANCE)
            .valueType(StoredKeyType.INSTANCE));
    }

    @Override
    protected MongoCollection<StoredKey> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, openDocuments(this.store, documentsMap(name)), this.decoded,
                this.cursorRegistry);
    }

    @Override
    protected Index<StoredKey> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys,
            boolean sparse) {
        if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
            return new PrimaryKeyIndex(index, keys, openDocuments(this.store, documentsMap(collection)));
        }
        return new FieldIndex(index, keys, sparse, true, entries(collection, index));
    }

    @Override
    protected Index<StoredKey> openOrCreateSecondaryIndex(String collection, String index, List<IndexKey> keys,
            boolean sparse) {
        return new FieldIndex(index, keys, sparse, false, entries(collection, index));
    }

    @Override
    protected void dropIndex(MongoCollection<StoredKey> collection, String index) {
        super.dropIndex(collection, index);
        this.store.removeMap(indexMap(collection.getFullName(), index));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        this.store.removeMap(documentsMap(collection));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String before = collection.getFullName();
        super.moveCollection(from, collection, newName);
        rename(DOCUMENTS + before, documentsMap(newName));
        for (String index : collection.getIndexes().stream().map(Index::getName).toList()) {
            rename(indexMap(before, index), indexMap(getFullCollectionNamespace(newName), index));
        }
    }

    @Override
    protected long getStorageSize() {
        return this.store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private MVMap<StoredKey, StoredKey> entries(String collection, String index) {
        return openEntries(this.store, indexMap(getFullCollectionNamespace(collection), index));
    }

    private void rename(String before, String after) {
        if (this.store.hasMap(before)) {
            this.store.renameMap(this.store.openMap(before), after);
        }
    }

    private String documentsMap(String collection) {
        return DOCUMENTS + getFullCollectionNamespace(collection);
    }

    private static String indexMap(String fullCollectionName, String index) {
        return INDEX + fullCollectionName + "." + index;
    }

}
