package io.annals.standalone.embedded.mongo.access;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.annals.standalone.embedded.mongo.DurableBackend;
import io.annals.standalone.embedded.mongo.TenantFilter;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers commands: the greeting and the login for everybody, reading for users with the
 * role {@code read}, and everything for the owner.
 */
final class ClientCommands {

    private static final Logger logger = LoggerFactory.getLogger(ClientCommands.class);

    private static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");

    private static final Set<String> READING = Set.of("find", "aggregate", "count", "distinct", "listCollections",
            "listIndexes", "collStats", "dbStats");

    private final DurableBackend backend;

    private final MongoUsers users;

    private final Greeting greeting;

    private final ScramLogin login;

    private final UserCommands userCommands;

    private final Cursors cursors;

    ClientCommands(DurableBackend backend, MongoUsers users) {
        this.backend = backend;
        this.users = users;
        this.greeting = new Greeting(backend.getClock());
        this.login = new ScramLogin(users);
        this.userCommands = new UserCommands(users);
        this.cursors = new Cursors(backend::encoded, backend.getClock());
    }

    static boolean isGreeting(String command) {
        return GREETINGS.contains(command);
    }

    boolean isReader(Channel channel) {
        String name = Connection.of(channel).userName();
        MongoUser user = (name != null) ? this.users.find(name) : null;
        return user != null && !user.mayDoEverything();
    }

    /** Answers a command, also one that fails. */
    Document answer(Channel channel, String database, Document command) {
        Iterator<String> fields = command.keySet().iterator();
        String name = fields.hasNext() ? fields.next() : "";
        try {
            Connection connection = Connection.of(channel);
            Document reply = beforeLogin(channel, connection, name, command);
            return Replies.ok((reply != null) ? reply : afterLogin(channel, user(connection, name), database, command));
        }
        catch (MongoServerException ex) {
            return Replies.error(ex);
        }
        catch (RuntimeException ex) {
            // The library does not check the types of all parts of a command.
            logger.debug("The embedded MongoDB cannot execute a command {}", name, ex);
            return Replies.error(new MongoServerException(
                    "The command %s cannot be executed. Check the types of its parts.".formatted(name)));
        }
    }

    private @Nullable Document beforeLogin(Channel channel, Connection connection, String name, Document command) {
        return switch (name) {
            case "hello", "isMaster", "ismaster" -> {
                Document hello = this.greeting.hello(channel, name, command);
                Document early = this.login.startEarly(connection, command.get("speculativeAuthenticate"));
                yield (early != null) ? hello.append("speculativeAuthenticate", early) : hello;
            }
            case "saslStart" -> this.login.start(connection, command);
            case "saslContinue" -> this.login.proceed(connection, command);
            case "logout" -> {
                connection.loggedOut();
                yield new Document();
            }
            case "connectionStatus" -> this.login.status(connection, command);
            case "buildInfo", "buildinfo" -> Greeting.buildInfo();
            case "ping", "endSessions" -> new Document();
            default -> null;
        };
    }

    private MongoUser user(Connection connection, String command) {
        String name = connection.userName();
        MongoUser user = (name != null) ? this.users.find(name) : null;
        if (user == null) {
            throw Replies.loginRequired(command);
        }
        return user;
    }

    private Document afterLogin(Channel channel, MongoUser user, String database, Document command) {
        String name = command.keySet().iterator().next();
        refuseTransactions(command);
        if (UserCommands.includes(name)) {
            if (!user.mayDoEverything()) {
                throw Replies.unauthorized(database, name);
            }
            return this.userCommands.handle(name, command);
        }
        return switch (name) {
            case "getMore" -> this.cursors.getMore(command, user);
            case "killCursors" -> this.cursors.kill(command, user);
            case "startSession" ->
                new Document("id", new Document("id", UUID.randomUUID())).append("timeoutMinutes", 30);
            case "refreshSessions", "killSessions" -> new Document();
            case "getParameter" -> Greeting.compatibility();
            case "atlasVersion", "explain" -> throw Replies.unknown(name);
            case "listDatabases" -> listDatabases(user);
            case "whatsmyuri", "hostInfo", "getCmdLineOpts", "getLog" ->
                this.backend.handleCommand(channel, "admin", name, command);
            default -> data(channel, user, database, name, command);
        };
    }

    private Document data(Channel channel, MongoUser user, String database, String name, Document command) {
        Document undivided = Cursors.withoutBatchSize(command);
        Document reply;
        if (user.mayDoEverything()) {
            reply = this.backend.handleCommand(channel, database, name, undivided);
        }
        else if (READING.contains(name) && database.equals(UserCommands.DATABASE)) {
            reply = this.backend.read(channel, database, name, undivided, TenantFilter.of(user.tenantId()));
        }
        else {
            throw Replies.unauthorized(database, name);
        }
        this.cursors.divide(command, reply, user);
        return reply;
    }

    private Document listDatabases(MongoUser user) {
        List<Document> databases = this.backend.databaseNames()
            .stream()
            .filter((name) -> user.mayDoEverything() || name.equals(UserCommands.DATABASE))
            .map((name) -> new Document("name", name).append("sizeOnDisk", 0L).append("empty", false))
            .toList();
        return new Document("databases", databases).append("totalSize", 0L).append("totalSizeMb", 0L);
    }

    private static void refuseTransactions(Map<String, Object> command) {
        if (command.containsKey("startTransaction") || command.containsKey("autocommit")) {
            throw new MongoServerError(20, "IllegalOperation", "The embedded MongoDB has no transactions.");
        }
    }

}
