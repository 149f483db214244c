package io.annals.command.automation;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/**
 * The schema {@code automation} of a database, up to date. Whatever uses the schema takes
 * one of these, so nothing uses it too early.
 */
public final class AutomationDatabase {

    /** The name of the schema. */
    public static final String SCHEMA = "automation";

    private final DataSource dataSource;

    private AutomationDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Brings the schema to the newest version, creating it where it is missing. Several
     * processes may call this at once.
     * @param dataSource connects as the owner of the schema
     */
    public static AutomationDatabase migrate(DataSource dataSource) {
        AutomationDatabase database = new AutomationDatabase(dataSource);
        database.migrate();
        return database;
    }

    void migrate() {
        Flyway.configure()
            .dataSource(this.dataSource)
            .schemas(SCHEMA)
            .defaultSchema(SCHEMA)
            .locations("classpath:db/automation")
            .load()
            .migrate();
    }

    DataSource dataSource() {
        return this.dataSource;
    }

}
