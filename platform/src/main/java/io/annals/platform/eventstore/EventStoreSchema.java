package io.annals.platform.eventstore;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/** The schema {@code events} and its migrations. */
public final class EventStoreSchema {

    private static final String NAME = "events";

    private EventStoreSchema() {
    }

    /**
     * Brings the schema {@code events} of the database to the newest version, creating it
     * where it is missing. Does nothing where it is up to date; several processes may
     * call it at once.
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
