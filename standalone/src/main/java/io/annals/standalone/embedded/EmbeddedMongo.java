package io.annals.standalone.embedded;

import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that speaks MongoDB's wire protocol, with its data under {@code <data>/mongo}.
 */
final class EmbeddedMongo implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(EmbeddedMongo.class);

    private static final String DATABASE = "annals";

    private final MongoServer server;

    private final int port;

    private EmbeddedMongo(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static EmbeddedMongo start(DataFolder data, EmbeddedSettings settings) {
        int port = LoopbackPort.claim("MongoDB", settings.mongoPort(), EmbeddedSettings.MONGO_PORT);
        Path file = data.folder("mongo").resolve("documents.mv");
        MongoServer server = new MongoServer(new H2Backend(file.toString()));
        server.bind("127.0.0.1", port);
        logger.info("Embedded MongoDB listens on 127.0.0.1:{}, data in {}", port, file);
        return new EmbeddedMongo(server, port);
    }

    int port() {
        return this.port;
    }

    String uri() {
        return "mongodb://127.0.0.1:%d/%s".formatted(this.port, DATABASE);
    }

    @Override
    public void close() {
        this.server.shutdownNow();
        logger.info("Embedded MongoDB stopped");
    }

}
