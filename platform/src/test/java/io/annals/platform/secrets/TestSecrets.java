package io.annals.platform.secrets;

import java.nio.charset.StandardCharsets;

import javax.sql.DataSource;

import io.annals.platform.testing.TestPostgres;

/** Secrets for tests. */
public final class TestSecrets {

    /** A fixed key. */
    public static final MasterKey MASTER_KEY = new MasterKey(
            "the master key that everyone has".getBytes(StandardCharsets.US_ASCII));

    private TestSecrets() {
    }

    /** Creates the schema in a new database. */
    public static SecretsDatabase fresh() {
        return in(TestPostgres.freshDatabase());
    }

    /** Creates the schema in the given database. */
    public static SecretsDatabase in(DataSource dataSource) {
        return SecretsDatabase.migrate(dataSource, MASTER_KEY);
    }

}
