package io.annals.command.automation.database;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/**
 * A database whose schema {@code automation} is migrated. Whatever uses the schema
 * depends on this class and therefore starts after the migration.
 */
public final class AutomationDatabase {

    /** The name of the schema. */
    public static final String SCHEMA = "automation";

    private final DataSource dataSource;

    private AutomationDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Creates the schema or migrates it to the current version. Several processes may
     * call this at once.
     * @param dataSource connects as the owner of the schema
     */
    public static AutomationDatabase migrate(DataSource dataSource) {
        AutomationDatabase database = new AutomationDatabase(dataSource);
        database.migrate();
        return database;
    }

    /** Creates the schema again if somebody dropped it. */
    public void migrate() {
        Flyway.configure()
            .dataSource(this.dataSource)
            .schemas(SCHEMA)
            .defaultSchema(SCHEMA)
            .locations("classpath:db/automation")
            .load()
            .migrate();
    }

    public DataSource dataSource() {
        return this.dataSource;
    }

}
