package io.annals.standalone.embedded;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Both embedded databases and the claim on the data folder they share. */
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

    static EmbeddedStores start(EmbeddedSettings settings) {
        DataFolder data = DataFolder.claim(settings.data());
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(data, settings);
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

    /** The properties by which the application finds the databases. */
    Map<String, Object> properties() {
        PostgresRoles roles = this.postgres.roles();
        return Map.of("spring.datasource.url", roles.url(), //
                "spring.datasource.username", PostgresRoles.OWNER, //
                "spring.datasource.password", roles.ownerPassword(), //
                "annals.query-datasource.url", roles.url(), //
                "annals.query-datasource.username", PostgresRoles.QUERY, //
                "annals.query-datasource.password", roles.queryPassword(), //
                "annals.mongo.uri", this.mongo.uri(), //
                EmbeddedSettings.DATA, this.data.root().toString(), //
                EmbeddedSettings.POSTGRES_PORT, this.postgres.port(), //
                EmbeddedSettings.MONGO_PORT, this.mongo.port());
    }

    /** Stops both and gives the data folder free; a second call does nothing. */
    @Override
    public void close() {
        if (this.closed.compareAndSet(false, true)) {
            try (this.data; this.postgres; this.mongo) {
                // closed in the reverse order
            }
        }
    }

}
