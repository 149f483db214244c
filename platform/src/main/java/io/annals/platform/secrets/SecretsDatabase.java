package io.annals.platform.secrets;

import java.security.MessageDigest;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The schema {@code secrets} of a database, up to date and proven to belong to the master
 * key. Whatever uses the schema takes one of these, so nothing uses it too early.
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
     * Brings the schema to the newest version, creating it where it is missing. The first
     * master key that it is opened with becomes its own. Several processes may call this
     * at once.
     * @param dataSource connects as the owner of the schema
     * @throws MasterKeyException where the schema belongs to another master key
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
     * Takes the schema as it is.
     * @throws MasterKeyException where the schema belongs to another master key
     */
    public static SecretsDatabase open(DataSource dataSource, MasterKey masterKey) {
        byte[] fingerprint = JdbcClient.create(dataSource)
            .sql("select fingerprint from secrets.master_key_check")
            .query(byte[].class)
            .single();
        if (!MessageDigest.isEqual(fingerprint, masterKey.fingerprint())) {
            throw new MasterKeyException("The master key is not the one that this database's secrets were made with.",
                    "Set annals.master-key to the key this database was first started with, or, in the embedded mode, "
                            + "restore the file secrets/master.key of the data folder.");
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
