package io.annals.projection.lms;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schemas {@code lms} and {@code analytics} and who may read them. */
public final class LmsSchema {

    static final String NAME = "lms";

    private static final String GRANT_ALL = """
            insert into lms.analyst_grant (role_name, tenant_id) values (?, null)
            on conflict (role_name, tenant_id) do nothing
            """;

    private final DataSource database;

    /**
     * @param database connects as the owner of the schemas
     */
    public LmsSchema(DataSource database) {
        this.database = database;
    }

    /**
     * Brings both schemas to the newest version, creating them where they are missing,
     * and lets the roles {@code annals_query} and {@code analyst} read them where these
     * roles exist. May be repeated at any time.
     */
    public void migrate() {
        Flyway.configure()
            .dataSource(this.database)
            .schemas(NAME)
            .defaultSchema(NAME)
            .locations("classpath:db/lms")
            .load()
            .migrate();
    }

    /**
     * Lets a role see the rows of all tenants.
     * @param role {@code analyst} or a member of it
     */
    public void grantAllTenants(String role) {
        JdbcClient.create(this.database).sql(GRANT_ALL).param(role).update();
    }

}
