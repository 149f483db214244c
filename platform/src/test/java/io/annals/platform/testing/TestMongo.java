package io.annals.platform.testing;

import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/**
 * An in-memory server with the MongoDB protocol, shared by all test classes of the JVM.
 * It starts with the first database that is requested.
 */
public final class TestMongo {

    private static final AtomicInteger databases = new AtomicInteger();

    private TestMongo() {
    }

    /** A new, empty database on the shared server. */
    public static MongoDatabase freshDatabase() {
        return Shared.CLIENT.getDatabase("test_" + databases.incrementAndGet());
    }

    /** The connection string of the shared server, without a database. */
    public static String uri() {
        return Shared.URI;
    }

    /** Starts the server at the first use. */
    private static final class Shared {

        private static final String URI = new MongoServer(H2Backend.inMemory()).bindAndGetConnectionString();

        private static final MongoClient CLIENT = MongoClients.create(URI);

    }

}
