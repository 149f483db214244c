package io.annals.platform.eventstore;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/** The schema {@code events} and its migrations. */
public final class EventStoreSchema {

    private static final String NAME = "events";

    private EventStoreSchema() {
    }

    /**
     * Creates the schema {@code events} or migrates it to the current version. Several
     * processes may call this at once.
     * @param database connects as the owner of the schema
     */
    public static void migrate(DataSource database) {
        Flyway.configure()
            .dataSource(database)
            .schemas(NAME)
            .defaultSchema(NAME)
            .locations("classpath:db/events")
            .load()
            .migrate();
    }

}
