package io.annals.standalone.embedded;

import java.net.InetSocketAddress;
import java.nio.file.Path;

import io.annals.standalone.embedded.mongo.DurableBackend;
import io.annals.standalone.embedded.mongo.access.GuardedBackend;
import io.annals.standalone.embedded.mongo.access.MongoUsers;
import io.annals.standalone.embedded.mongo.wire.WireServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server for the MongoDB wire protocol with its data in {@code <data>/mongo}.
 */
final class EmbeddedMongo implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(EmbeddedMongo.class);

    private static final String DATABASE = "annals";

    /**
     * As in Postgres: public, because the server only listens on the loopback address.
     */
    static final String ANALYST_PASSWORD = PostgresRoles.ANALYST_PASSWORD;

    private final WireServer server;

    private final int port;

    private final String password;

    private EmbeddedMongo(WireServer server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    static EmbeddedMongo start(DataFolder data, EmbeddedSettings settings) {
        int port = LoopbackPort.claim("MongoDB", settings.mongoPort(), EmbeddedSettings.MONGO_PORT);
        Path folder = data.folder("mongo");
        Secrets secrets = Secrets.in(data);
        String password = secrets.password("mongo-owner");
        MongoUsers users = MongoUsers.open(secrets.file("mongo-users.json"), password, ANALYST_PASSWORD);
        WireServer server = new WireServer(new GuardedBackend(DurableBackend.open(folder), users),
                new InetSocketAddress("127.0.0.1", port));
        logger.info("Embedded MongoDB listens on 127.0.0.1:{}, data in {}", port, folder);
        return new EmbeddedMongo(server, port, password);
    }

    int port() {
        return this.port;
    }

    /** The address with the login of the owner. */
    String uri() {
        return "mongodb://%s:%s@127.0.0.1:%d/%s".formatted(MongoUsers.OWNER, this.password, this.port, DATABASE);
    }

    @Override
    public void close() {
        this.server.close();
        logger.info("Embedded MongoDB stopped");
    }

}
