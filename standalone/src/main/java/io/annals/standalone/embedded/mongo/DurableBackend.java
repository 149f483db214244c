package io.annals.standalone.embedded.mongo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the databases in one file. Every second, it commits the state between two
 * commands, so after a crash the file contains all commands up to some point and none
 * after it. A projection writes its token after its documents, so the token is never
 * stored without them; at most one second of work is projected again.
 */
public final class DurableBackend extends AbstractMongoBackend {

    private static final Logger logger = LoggerFactory.getLogger(DurableBackend.class);

    private static final long COMMIT_MILLIS = 1000;

    /** Chunks are rewritten if less than this percentage of the file is live data. */
    private static final int LIVE_PERCENT = 50;

    private static final int REWRITE_BYTES = 8 << 20;

    private static final int COMPACTING_MILLIS = 300;

    private final DocumentFile file;

    private final MVStore store;

    private final DecodedDocuments decoded = new DecodedDocuments();

    /** Shared by commands, exclusive for a commit. */
    private final ReadWriteLock betweenCommands = new ReentrantReadWriteLock();

    private final ScheduledExecutorService committer = Executors.newSingleThreadScheduledExecutor(
            (task) -> Thread.ofPlatform().name("embedded-mongo-commit").daemon().unstarted(task));

    private DurableBackend(DocumentFile file) {
        super(Clock.systemUTC());
        this.file = file;
        this.store = file.open();
    }

    /**
     * Opens the databases in a folder and starts to commit them regularly.
     * @param folder an existing folder; a damaged file in it is renamed
     * @return the backend; closing it commits
     */
    public static DurableBackend open(Path folder) {
        DurableBackend backend = new DurableBackend(new DocumentFile(folder));
        backend.store.getMapNames()
            .stream()
            .filter((map) -> map.startsWith(StoredDatabase.DOCUMENTS))
            .map((map) -> Utils.firstFragment(map.substring(StoredDatabase.DOCUMENTS.length())))
            .distinct()
            .forEach(backend::resolveDatabase);
        var unused = backend.committer.scheduleWithFixedDelay(backend::commit, COMMIT_MILLIS, COMMIT_MILLIS,
                TimeUnit.MILLISECONDS);
        return backend;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        this.betweenCommands.readLock().lock();
        try {
            return super.handleCommand(channel, database, command, query);
        }
        finally {
            this.betweenCommands.readLock().unlock();
        }
    }

    /**
     * Executes a reading command for a user who does not see all documents. It may take
     * long, so it does not delay commits; its documents are kept in the file meanwhile.
     * @param channel the connection of the client
     * @param database the name of the database
     * @param command the name of the command
     * @param query the command
     * @param filter decides which documents the user sees
     * @return the reply
     */
    public Document read(Channel channel, String database, String command, Document query, TenantFilter filter) {
        MVStore.TxCounter version = this.store.registerVersionUsage();
        try {
            ReadOnlyDatabase visible = new ReadOnlyDatabase((StoredDatabase) resolveDatabase(database), filter);
            return visible.handleCommand(channel, command, query, this::resolveDatabase, this.oplog);
        }
        finally {
            this.store.deregisterVersionUsage(version);
        }
    }

    /** Encodes a document of a reply. */
    public EncodedDocument encoded(Document document) {
        return this.decoded.encoded(document);
    }

    public List<String> databaseNames() {
        return listDatabaseNames().stream().sorted().toList();
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        this.betweenCommands.readLock().lock();
        try {
            return super.handleQuery(query);
        }
        finally {
            this.betweenCommands.readLock().unlock();
        }
    }

    @Override
    public void close() {
        this.committer.close();
        super.close();
        this.store.close(COMPACTING_MILLIS);
        this.file.closedCleanly();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, this.store, this.decoded, getCursorRegistry());
    }

    private void commit() {
        try {
            if (this.store.hasUnsavedChanges()) {
                commitBetweenCommands();
                this.store.sync();
            }
        }
        catch (RuntimeException ex) {
            logger.error("The embedded MongoDB cannot write its file", ex);
        }
    }

    private void commitBetweenCommands() {
        this.betweenCommands.writeLock().lock();
        try {
            this.store.commit();
            this.store.compact(LIVE_PERCENT, REWRITE_BYTES);
        }
        finally {
            this.betweenCommands.writeLock().unlock();
        }
    }

}
