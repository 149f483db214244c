package io.annals.standalone.embedded.mongo.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.annals.standalone.embedded.mongo.DurableBackend;
import io.netty.channel.Channel;

/**
 * Receives all requests of clients, and passes on those that the user of the connection
 * may send. Clients send commands, and the greeting also in the oldest form of the
 * protocol, {@code OP_QUERY}.
 */
public final class GuardedBackend implements MongoBackend {

    private final DurableBackend backend;

    private final ClientCommands commands;

    public GuardedBackend(DurableBackend backend, MongoUsers users) {
        this.backend = backend;
        this.commands = new ClientCommands(backend, users);
        backend.version(Greeting.Version.ANNOUNCED);
    }

    /** Whether the user of a connection only reads, with commands that may take long. */
    public boolean isReader(Channel channel) {
        return this.commands.isReader(channel);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        String database = (command.get("$db") instanceof String name) ? name : "";
        return this.commands.answer(message.getChannel(), database, command);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return ClientCommands.isGreeting(command) ? this.commands.answer(channel, database, query) : Replies
            .error(new MongoServerException("OP_QUERY is only supported for hello and isMaster. Use OP_MSG."));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerException("OP_QUERY is only supported for hello and isMaster. Use OP_MSG.");
    }

    /** Asked with {@code OP_QUERY}. */
    @Override
    public Document getServerStatus() {
        return Replies.error(Replies.loginRequired("serverStatus"));
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return List.of();
    }

    @Override
    public void handleClose(Channel channel) {
        this.backend.handleClose(channel);
    }

    @Override
    public void close() {
        this.backend.close();
    }

    @Override
    public Clock getClock() {
        return this.backend.getClock();
    }

    @Override
    public void dropDatabase(String database) {
        this.backend.dropDatabase(database);
    }

    @Override
    public void closeCursors(List<Long> cursorIds) {
        this.backend.closeCursors(cursorIds);
    }

    @Override
    public void enableOplog() {
        this.backend.enableOplog();
    }

    @Override
    public void disableOplog() {
        this.backend.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return this.backend.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        this.backend.version(version);
        return this;
    }

}
