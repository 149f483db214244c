package io.annals.platform.secrets;

import java.security.MessageDigest;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The schema {@code secrets} of a database, migrated and checked against the master key.
 * Classes that use the schema take an instance, so that none uses it too early.
 */
public final class SecretsDatabase {

    /** The name of the schema. */
    public static final String SCHEMA = "secrets";

    private final DataSource dataSource;

    private final MasterKey masterKey;

    private SecretsDatabase(DataSource dataSource, MasterKey masterKey) {
        this.dataSource = dataSource;
        this.masterKey = masterKey;
    }

    /**
     * Creates the schema or migrates it to the latest version. A new schema is bound to
     * the master key. Several processes may call this at once.
     * @param dataSource connects as the owner of the schema
     * @throws MasterKeyException if the schema is bound to another master key
     */
    public static SecretsDatabase migrate(DataSource dataSource, MasterKey masterKey) {
        Flyway.configure()
            .dataSource(dataSource)
            .schemas(SCHEMA)
            .defaultSchema(SCHEMA)
            .locations("classpath:db/secrets")
            .load()
            .migrate();
        JdbcClient.create(dataSource)
            .sql("insert into secrets.master_key_check (fingerprint) values (?) on conflict do nothing")
            .param(masterKey.fingerprint())
            .update();
        return open(dataSource, masterKey);
    }

    /**
     * Opens the schema without migrating it.
     * @throws MasterKeyException if the schema is bound to another master key
     */
    public static SecretsDatabase open(DataSource dataSource, MasterKey masterKey) {
        byte[] fingerprint = JdbcClient.create(dataSource)
            .sql("select fingerprint from secrets.master_key_check")
            .query(byte[].class)
            .single();
        if (!MessageDigest.isEqual(fingerprint, masterKey.fingerprint())) {
            throw new MasterKeyException(
                    "The master key is not the one that the secrets in this database were encrypted with.",
                    "Set annals.master-key to the key that this database was first started with or, in the embedded mode, "
                            + "restore the file secrets/master.key in the data folder.");
        }
        return new SecretsDatabase(dataSource, masterKey);
    }

    public DataSource dataSource() {
        return this.dataSource;
    }

    public MasterKey masterKey() {
        return this.masterKey;
    }

}
