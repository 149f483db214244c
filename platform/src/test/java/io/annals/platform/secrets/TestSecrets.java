package io.annals.platform.secrets;

import java.nio.charset.StandardCharsets;

import javax.sql.DataSource;

import io.annals.platform.testing.TestPostgres;

/** Secrets for tests. */
public final class TestSecrets {

    /** Known to everyone. */
    public static final MasterKey MASTER_KEY = new MasterKey(
            "the master key that everyone has".getBytes(StandardCharsets.US_ASCII));

    private TestSecrets() {
    }

    /** The schema in a new, empty database. */
    public static SecretsDatabase fresh() {
        return in(TestPostgres.freshDatabase());
    }

    /** The schema in that database. */
    public static SecretsDatabase in(DataSource dataSource) {
        return SecretsDatabase.migrate(dataSource, MASTER_KEY);
    }

}
