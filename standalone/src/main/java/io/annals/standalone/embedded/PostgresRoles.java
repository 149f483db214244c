package io.annals.standalone.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.postgresql.PGConnection;

/**
 * Creates the database and its roles, which administrators create in the other run modes
 * (see docs/operations.md): the owner, the reader of the query side and the analyst.
 */
final class PostgresRoles {

    static final String DATABASE = "annals";

    static final String OWNER = "annals";

    static final String QUERY = "annals_query";

    static final String ANALYST = "analyst";

    /** Public, because the embedded mode only listens on the loopback address. */
    static final String ANALYST_PASSWORD = "annals-demo";

    private final String url;

    private final Secrets secrets;

    PostgresRoles(int port, Secrets secrets) {
        this.url = "jdbc:postgresql://127.0.0.1:%d/".formatted(port);
        this.secrets = secrets;
    }

    String url() {
        return this.url + DATABASE;
    }

    String ownerPassword() {
        return this.secrets.password("postgres-owner");
    }

    String queryPassword() {
        return this.secrets.password("postgres-query");
    }

    /** Creates what is missing and sets the passwords. Safe to repeat at each start. */
    void ensure() {
        Properties superuser = new Properties();
        superuser.setProperty("user", PostgresCluster.SUPERUSER);
        superuser.setProperty("password", this.secrets.password(PostgresCluster.SUPERUSER_PASSWORD));
        try (Connection connection = DriverManager.getConnection(this.url + "postgres", superuser)) {
            ensureRole(connection, OWNER, ownerPassword());
            ensureRole(connection, QUERY, queryPassword());
            ensureRole(connection, ANALYST, ANALYST_PASSWORD);
            ensureDatabase(connection);
        }
        catch (SQLException ex) {
            throw new EmbeddedStoreException("The roles of the embedded Postgres cannot be created: " + ex.getMessage(),
                    "If the folder 'secrets' does not belong to these data, restore the original folder.", ex);
        }
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role + " login");
        }
        // The driver sends the hash, so the password appears in no log of the server.
        connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    private static void ensureDatabase(Connection connection) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
            execute(connection, "create database " + DATABASE + " owner " + OWNER);
        }
        execute(connection, "revoke all on database annals, postgres from public");
        execute(connection, "grant connect on database annals to annals_query, analyst");
        execute(connection, "alter role analyst set default_transaction_read_only = on");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

}
