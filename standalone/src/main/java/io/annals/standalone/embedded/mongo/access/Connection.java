package io.annals.standalone.embedded.mongo.access;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import org.jspecify.annotations.Nullable;

/** The login of one client connection. */
final class Connection {

    private static final AttributeKey<Connection> KEY = AttributeKey.valueOf(Connection.class, "login");

    private @Nullable ScramConversation conversation;

    private @Nullable String userName;

    private Connection() {
    }

    static Connection of(Channel channel) {
        var attribute = channel.attr(KEY);
        Connection known = attribute.get();
        if (known != null) {
            return known;
        }
        attribute.setIfAbsent(new Connection());
        return attribute.get();
    }

    /** The name of the user who has logged in. */
    @Nullable String userName() {
        return this.userName;
    }

    @Nullable ScramConversation conversation() {
        return this.conversation;
    }

    void begin(ScramConversation started) {
        this.conversation = started;
    }

    void loggedIn(String name) {
        this.conversation = null;
        this.userName = name;
    }

    void loggedOut() {
        this.conversation = null;
        this.userName = null;
    }

}
