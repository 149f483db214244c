package io.annals.standalone.embedded;

import java.net.InetSocketAddress;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import io.annals.standalone.embedded.mongo.DurableBackend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server for the MongoDB wire protocol with its data in {@code <data>/mongo}.
 */
final class EmbeddedMongo implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(EmbeddedMongo.class);

    private static final String DATABASE = "annals";

    private static final int ACCEPTING_THREADS = 1;

    private static final int SERVING_THREADS = 4;

    private final MongoServer server;

    private final int port;

    private EmbeddedMongo(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static EmbeddedMongo start(DataFolder data, EmbeddedSettings settings) {
        int port = LoopbackPort.claim("MongoDB", settings.mongoPort(), EmbeddedSettings.MONGO_PORT);
        Path folder = data.folder("mongo");
        MongoServer server = new MongoServer(DurableBackend.open(folder));
        server.bind(new InetSocketAddress("127.0.0.1", port), ACCEPTING_THREADS, SERVING_THREADS);
        logger.info("Embedded MongoDB listens on 127.0.0.1:{}, data in {}", port, folder);
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
