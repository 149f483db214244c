package io.annals.standalone.embedded.mongo.access;

import java.util.List;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * The commands {@code saslStart}, {@code saslContinue}, {@code logout} and
 * {@code connectionStatus}. Users belong to the server: a login may name any database.
 */
final class ScramLogin {

    static final String MECHANISM = "SCRAM-SHA-256";

    private static final byte[] NOTHING = {};

    private static final List<String> READ_ACTIONS = List.of("collStats", "dbStats", "find", "killCursors",
            "listCollections", "listIndexes");

    private final MongoUsers users;

    ScramLogin(MongoUsers users) {
        this.users = users;
    }

    Document start(Connection connection, Document command) {
        if (!MECHANISM.equals(command.get("mechanism"))) {
            throw new MongoServerError(334, "MechanismUnavailable",
                    "Users log in with the mechanism %s.".formatted(MECHANISM));
        }
        connection.loggedOut();
        ScramConversation conversation = ScramConversation.start(payload(command), this.users::credential);
        connection.begin(conversation);
        return step(conversation.challenge(), false);
    }

    Document proceed(Connection connection, Document command) {
        ScramConversation conversation = connection.conversation();
        if (conversation == null) {
            throw new MongoServerError(17, "ProtocolError", "No login has been started with saslStart.");
        }
        if (conversation.isVerified()) {
            connection.loggedIn(conversation.name());
            return step(NOTHING, true);
        }
        try {
            return step(conversation.verify(payload(command)), false);
        }
        catch (MongoServerError ex) {
            connection.loggedOut();
            throw ex;
        }
    }

    /** Answers the first message of a login that a client sends with its greeting. */
    @Nullable Document startEarly(Connection connection, @Nullable Object command) {
        return (command instanceof Document login && MECHANISM.equals(login.get("mechanism")))
                ? start(connection, login) : null;
    }

    Document status(Connection connection, Document command) {
        Document login = new Document("authenticatedUsers", List.of()).append("authenticatedUserRoles", List.of());
        String name = connection.userName();
        MongoUser user = (name != null) ? this.users.find(name) : null;
        boolean privileges = Utils.isTrue(command.get("showPrivileges"));
        if (privileges) {
            login.append("authenticatedUserPrivileges", List.of());
        }
        if (user != null) {
            MongoUser.Role role = user.role();
            login.append("authenticatedUsers",
                    List.of(new Document("user", user.name()).append("db", UserCommands.DATABASE)));
            login.append("authenticatedUserRoles",
                    List.of(new Document("role", role.label()).append("db", role.database())));
            if (privileges && !user.mayDoEverything()) {
                login.append("authenticatedUserPrivileges",
                        List.of(new Document("resource", new Document("db", role.database()).append("collection", ""))
                            .append("actions", READ_ACTIONS)));
            }
        }
        return new Document("authInfo", login);
    }

    private static Document step(byte[] payload, boolean done) {
        return new Document("conversationId", 1).append("done", done).append("payload", new BinData(payload));
    }

    private static byte[] payload(Document command) {
        return switch (command.get("payload")) {
            case BinData data -> data.getData();
            case null, default -> throw ScramConversation.failed();
        };
    }

}
