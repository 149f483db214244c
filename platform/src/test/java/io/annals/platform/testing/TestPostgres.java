package io.annals.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A Postgres server, shared by all test classes of the JVM. It starts with the first
 * database that is requested. Every call of {@link #freshDatabase()} creates an empty
 * database, so that test classes are isolated.
 */
public final class TestPostgres {

    private static final AtomicInteger databases = new AtomicInteger();

    private TestPostgres() {
    }

    /**
     * Creates a database on the shared server. Commits are not flushed to disk
     * ({@code fsync} is off), so it is not suitable for tests of durability.
     * @return a pool of at most 24 connections as superuser {@code postgres}; another
     * process can connect to its {@code getJdbcUrl()}
     */
    public static HikariDataSource freshDatabase() {
        return freshDatabase(Shared.SERVER);
    }

    /**
     * Creates a database on the given server.
     * @param server a running server
     * @return a pool as from {@link #freshDatabase()}
     */
    public static HikariDataSource freshDatabase(EmbeddedPostgres server) {
        String name = "test_" + databases.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        catch (SQLException ex) {
            throw new IllegalStateException("The test database could not be created", ex);
        }
        return pool(server.getJdbcUrl("postgres", name));
    }

    /**
     * Starts a separate server with durable commits, for tests and measurements of
     * durability. The caller closes it.
     * @return the running server
     */
    public static EmbeddedPostgres startDurable() {
        return start("on");
    }

    /**
     * The library's own defaults are -F, synchronous_commit=off and full_page_writes=off.
     */
    private static EmbeddedPostgres start(String durable) {
        try {
            return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "128MB")
                .start();
        }
        catch (IOException ex) {
            throw new UncheckedIOException("The embedded Postgres did not start", ex);
        }
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(Duration.ofSeconds(10).toMillis());
        return pool;
    }

    /** Starts the server at the first use. */
    private static final class Shared {

        private static final EmbeddedPostgres SERVER = start("off");

    }

}
