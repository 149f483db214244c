package io.annals.standalone.embedded;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The two embedded databases and the lock on their data folder. */
final class EmbeddedStores implements AutoCloseable {

    private final DataFolder data;

    private final EmbeddedPostgres postgres;

    private final EmbeddedMongo mongo;

    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedStores(DataFolder data, EmbeddedPostgres postgres, EmbeddedMongo mongo) {
        this.data = data;
        this.postgres = postgres;
        this.mongo = mongo;
    }

    /**
     * Starts both databases.
     * @param whenGivingUp called if Postgres ended and cannot be started again
     */
    static EmbeddedStores start(EmbeddedSettings settings, Consumer<EmbeddedStoreException> whenGivingUp) {
        DataFolder data = DataFolder.claim(settings.data());
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings, whenGivingUp);
            try {
                return new EmbeddedStores(data, postgres, EmbeddedMongo.start(data, settings));
            }
            catch (RuntimeException ex) {
                postgres.close();
                throw ex;
            }
        }
        catch (RuntimeException ex) {
            data.close();
            throw ex;
        }
    }

    /** The properties with which the application connects to the databases. */
    Map<String, Object> properties() {
        PostgresRoles roles = this.postgres.roles();
        return Map.ofEntries( //
                Map.entry("spring.datasource.url", roles.url()),
                Map.entry("spring.datasource.username", PostgresRoles.OWNER),
                Map.entry("spring.datasource.password", roles.ownerPassword()),
                Map.entry("annals.query-datasource.url", roles.url()),
                Map.entry("annals.query-datasource.username", PostgresRoles.QUERY),
                Map.entry("annals.query-datasource.password", roles.queryPassword()),
                Map.entry("annals.mongo.uri", this.mongo.uri()),
                // A local user may analyze all tenants.
                Map.entry("annals.analyst.all-tenants", true), Map.entry(EmbeddedSettings.ENABLED, true),
                Map.entry(EmbeddedSettings.DATA, this.data.root().toString()),
                Map.entry(EmbeddedSettings.POSTGRES_PORT, this.postgres.port()),
                Map.entry(EmbeddedSettings.MONGO_PORT, this.mongo.port()));
    }

    EmbeddedMongo mongo() {
        return this.mongo;
    }

    /** Stops both databases and unlocks the data folder. A second call has no effect. */
    @Override
    public void close() {
        if (this.closed.compareAndSet(false, true)) {
            try (this.data; this.postgres; this.mongo) {
                // closed in the reverse order
            }
        }
    }

}
