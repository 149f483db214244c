package io.annals.projection.lms;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schemas {@code lms} and {@code analytics} and the rights to read them. */
public final class LmsSchema {

    static final String NAME = "lms";

    private static final String GRANT_ALL = """
            insert into lms.analyst_grant (role_name, tenant_id) values (?, null)
            on conflict (role_name, tenant_id) do nothing
            """;

    /** Rows written from events say when they were updated; no other table does. */
    private static final String TABLES = """
            select class.relname
            from pg_class class
            join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'updated_at'
            where class.relnamespace = 'lms'::regnamespace and class.relkind = 'r'
            order by class.relname
            """;

    private final DataSource database;

    /**
     * @param database connects as the owner of the schemas
     */
    public LmsSchema(DataSource database) {
        this.database = database;
    }

    /**
     * Creates both schemas or migrates them to the newest version, and grants read access
     * to the roles {@code annals_query} and {@code analyst} if they exist. May be
     * repeated at any time.
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

    /** The names of the tables that the projection writes. */
    Set<String> tables() {
        return new TreeSet<>(JdbcClient.create(this.database).sql(TABLES).query(String.class).set());
    }

    /** Deletes all rows that the projection wrote. */
    void empty() {
        String tables = tables().stream().map((table) -> NAME + "." + table).collect(Collectors.joining(", "));
        JdbcClient.create(this.database).sql("truncate " + tables).update();
    }

    /**
     * Lets a role see the rows of all tenants.
     * @param role {@code analyst} or a member of it
     */
    public void grantAllTenants(String role) {
        JdbcClient.create(this.database).sql(GRANT_ALL).param(role).update();
    }

}
