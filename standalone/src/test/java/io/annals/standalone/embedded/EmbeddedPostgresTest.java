package io.annals.standalone.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class EmbeddedPostgresTest {

    @TempDir
    private Path data;

    @Test
    void data_are_kept_over_a_restart_and_the_port_may_change() throws SQLException {
        try (EmbeddedStores stores = StoresFixture.start(this.data)) {
            execute(stores, "create table note (id int)", "insert into note values (1)");
        }
        try (EmbeddedStores stores = StoresFixture.start(this.data)) {
            assertThat(strings(stores, "select id from note")).containsExactly("1");
        }
    }

    @Test
    void commits_are_durable_and_roles_have_no_more_rights_than_they_need() throws SQLException {
        try (EmbeddedStores stores = StoresFixture.start(this.data)) {
            assertThat(strings(stores, "show fsync")).containsExactly("on");
            assertThat(strings(stores, "show synchronous_commit")).containsExactly("on");
            assertThat(strings(stores, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(strings(stores, "select rolname from pg_roles where rolsuper")).containsExactly("postgres");
            String url = (String) stores.properties().get("spring.datasource.url");
            try (Connection analyst = DriverManager.getConnection(url, "analyst", "annals-demo")) {
                assertThat(strings(analyst, "show transaction_read_only")).containsExactly("on");
            }
            assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url, "annals", "guessed").close());
        }
    }

    @Test
    void passwords_are_readable_by_their_owner_only() throws IOException {
        StoresFixture.start(this.data).close();
        Path secrets = this.data.resolve("secrets");
        assumeThat(secrets.getFileSystem().supportedFileAttributeViews()).contains("posix");
        try (var files = Files.list(secrets)) {
            assertThat(files).hasSize(4)
                .allSatisfy((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
        for (String secret : List.of("postgres-superuser", "postgres-owner", "postgres-query")) {
            String password = Files.readString(secrets.resolve(secret));
            assertThat(Files.readString(this.data.resolve("logs/postgres.log"))).doesNotContain(password);
        }
    }

    @Test
    void a_port_in_use_is_reported_with_its_property() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            EmbeddedSettings settings = StoresFixture.settings(this.data, taken.getLocalPort(), 0);
            assertThatExceptionOfType(EmbeddedStoreException.class).isThrownBy(() -> StoresFixture.start(settings))
                .withMessageContaining("Postgres cannot listen on port " + taken.getLocalPort())
                .satisfies((ex) -> assertThat(ex.remedy()).contains("annals.embedded.postgres-port"));
        }
    }

    @Test
    void a_second_annals_on_the_same_data_is_refused() {
        EmbeddedSettings settings = StoresFixture.settings(this.data);
        try (DataFolder first = DataFolder.claim(this.data)) {
            assertThatExceptionOfType(EmbeddedStoreException.class).isThrownBy(() -> StoresFixture.start(settings))
                .withMessageContaining("in use by another Annals (process " + ProcessHandle.current().pid())
                .withMessageContaining(first.root().toString());
        }
    }

    @Test
    void a_stale_process_id_of_another_program_does_not_prevent_the_start() throws IOException, SQLException {
        StoresFixture.start(this.data).close();
        Path cluster = this.data.resolve("postgres");
        Files.writeString(cluster.resolve("postmaster.pid"),
                "%d%n%s%n%d%n5432%n".formatted(ProcessHandle.current().pid(), cluster, 1_700_000_000));
        try (EmbeddedStores stores = StoresFixture.start(this.data)) {
            assertThat(strings(stores, "select 1")).containsExactly("1");
        }
    }

    @Test
    void data_without_their_passwords_are_refused_and_kept() throws IOException {
        StoresFixture.start(this.data).close();
        Files.delete(this.data.resolve("secrets/postgres-superuser"));
        assertThatExceptionOfType(EmbeddedStoreException.class).isThrownBy(() -> StoresFixture.start(this.data))
            .withMessageContaining("postgres-superuser");
        assertThat(this.data.resolve("postgres/PG_VERSION")).exists();
    }

    static void execute(EmbeddedStores stores, String... statements) throws SQLException {
        try (Connection connection = connect(stores); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static List<String> strings(EmbeddedStores stores, String query) throws SQLException {
        try (Connection connection = connect(stores)) {
            return strings(connection, query);
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static Connection connect(EmbeddedStores stores) throws SQLException {
        var properties = stores.properties();
        return DriverManager.getConnection((String) properties.get("spring.datasource.url"),
                (String) properties.get("spring.datasource.username"),
                (String) properties.get("spring.datasource.password"));
    }

}
