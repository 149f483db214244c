package io.annals.query.relational;

import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connection pool of the query side. It is not a {@code DataSource} bean, so that it
 * neither replaces the application's own nor is injected by mistake.
 */
record QueryPool(HikariDataSource connections) implements AutoCloseable {

    /** A request waits for a connection at most for this time, then it is refused. */
    private static final Duration WAIT = Duration.ofMillis(2500);

    private static final Duration VALIDATION = Duration.ofSeconds(1);

    /**
     * Creates a pool of read-only connections. Filters are optional, and the best plan
     * without a filter is bad with it, so that each execution gets a plan of its own.
     */
    static HikariDataSource connections(String url, String username, @Nullable String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("annals-query");
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setReadOnly(true);
        pool.setAutoCommit(false);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(WAIT.toMillis());
        pool.setValidationTimeout(VALIDATION.toMillis());
        pool.addDataSourceProperty("connectTimeout", "2");
        // The application starts even if the database does not respond yet.
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionInitSql("set plan_cache_mode = force_custom_plan; set statement_timeout = '30s'");
        return pool;
    }

    @Override
    public void close() {
        this.connections.close();
    }

}
