package io.annals.query.relational;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the query side connects to Postgres.
 *
 * @param url the application's own database where absent
 * @param username a role that may only read, and that row-level security applies to
 * @param password the role's password
 * @param maximumPoolSize how many queries are answered at once
 */
@ConfigurationProperties("annals.query-datasource")
record QueryDataSource(@Nullable String url, @DefaultValue("annals_query") String username, @Nullable String password,
        @DefaultValue("16") int maximumPoolSize) {
}
