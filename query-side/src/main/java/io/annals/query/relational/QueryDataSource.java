package io.annals.query.relational;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The connection of the query side to Postgres.
 *
 * @param url the JDBC URL; the application's own database if absent
 * @param username a read-only role to which row-level security applies
 * @param password the role's password
 * @param maximumPoolSize the maximum number of concurrent queries
 */
@ConfigurationProperties("annals.query-datasource")
record QueryDataSource(@Nullable String url, @DefaultValue("annals_query") String username, @Nullable String password,
        @DefaultValue("10") int maximumPoolSize) {
}
