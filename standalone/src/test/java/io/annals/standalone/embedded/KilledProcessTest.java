package io.annals.standalone.embedded;

import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KilledProcessTest {

    @TempDir
    private Path data;

    @Test
    void a_postgres_that_survives_its_killed_annals_is_restarted_with_all_committed_data() throws Exception {
        long server;
        try (StoresProcess annals = StoresProcess.run(Annals.class, this.data)) {
            annals.await("written");
            assertThatExceptionOfType(EmbeddedStoreException.class)
                .isThrownBy(() -> EmbeddedStores.start(StoresFixture.settings(this.data)))
                .withMessageContaining("in use by another Annals");
            annals.kill();
            server = postmaster();
            assertThat(ProcessHandle.of(server)).hasValueSatisfying((handle) -> assertThat(handle.isAlive()).isTrue());
        }
        assertThatAllRowsExist();
        assertThat(PostmasterFile.in(this.data.resolve("postgres"))).isEmpty();
    }

    @Test
    void killing_postgres_too_loses_no_committed_data() throws Exception {
        try (StoresProcess annals = StoresProcess.run(Annals.class, this.data)) {
            annals.await("written");
            ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
            server.destroyForcibly();
            annals.kill();
        }
        assertThatAllRowsExist();
    }

    private void assertThatAllRowsExist() throws SQLException {
        try (EmbeddedStores stores = EmbeddedStores.start(StoresFixture.settings(this.data))) {
            assertThat(EmbeddedPostgresTest.strings(stores, "select count(*) from note")).containsExactly("1000");
        }
    }

    private long postmaster() {
        return PostmasterFile.in(this.data.resolve("postgres")).orElseThrow().pid();
    }

    /** The process to kill: starts the databases, writes and waits. */
    static final class Annals {

        private Annals() {
        }

        public static void main(String[] arguments) throws Exception {
            EmbeddedStores stores = EmbeddedStores.start(StoresFixture.settings(Path.of(arguments[0])));
            EmbeddedPostgresTest.execute(stores, "create table note (id int)",
                    "insert into note select generate_series(1, 1000)");
            System.out.println("written"); // the line the test waits for
            System.in.read();
        }

    }

}
