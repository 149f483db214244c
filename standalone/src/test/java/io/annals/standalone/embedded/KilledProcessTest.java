package io.annals.standalone.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class KilledProcessTest {

    @TempDir
    private Path data;

    @Test
    void a_postgres_that_survives_its_killed_annals_is_restarted_with_all_committed_data() throws Exception {
        long server;
        try (StoresProcess annals = StoresProcess.run(Annals.class, this.data)) {
            annals.await("written");
            assertThatExceptionOfType(EmbeddedStoreException.class).isThrownBy(() -> StoresFixture.start(this.data))
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

    @Test
    void a_postgres_that_is_killed_alone_is_started_again() throws Exception {
        try (EmbeddedStores stores = StoresFixture.start(this.data)) {
            EmbeddedPostgresTest.execute(stores, "create table note (id int)", "insert into note values (1)");
            for (int kill = 1; kill <= 2; kill++) {
                long killed = postmaster();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(EmbeddedPostgresTest.strings(stores, "select id from note"))
                        .containsExactly("1"));
                assertThat(postmaster()).isNotEqualTo(killed);
            }
        }
        assertThat(PostmasterFile.in(this.data.resolve("postgres"))).isEmpty();
    }

    @Test
    void a_postgres_that_cannot_be_started_again_is_reported() throws Exception {
        CompletableFuture<EmbeddedStoreException> reported = new CompletableFuture<>();
        try (EmbeddedStores stores = EmbeddedStores.start(StoresFixture.settings(this.data), reported::complete)) {
            Files.writeString(this.data.resolve("postgres/postgresql.conf"), "no_such_setting = 1\n");
            ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
            assertThat(reported).succeedsWithin(Duration.ofSeconds(60))
                .satisfies((failure) -> assertThat(failure.remedy()).contains("postgres.log"));
            assertThat(stores.properties()).isNotEmpty();
        }
    }

    @Test
    void a_surviving_postgres_is_recognized_although_the_clock_was_set() throws Exception {
        Path cluster = this.data.resolve("postgres");
        try (StoresProcess annals = StoresProcess.run(Annals.class, this.data)) {
            annals.await("written");
        }
        // The start of the server as a clock would tell that was an hour ahead.
        List<String> lines = new ArrayList<>(Files.readAllLines(cluster.resolve("postmaster.pid")));
        lines.set(2, Long.toString(Long.parseLong(lines.get(2).strip()) + 3600));
        Files.write(cluster.resolve("postmaster.pid"), lines);
        assertThat(PostmasterFile.in(cluster)).hasValueSatisfying((file) -> assertThat(file.isStale()).isFalse());
        assertThatAllRowsExist();
    }

    @Test
    void the_postgres_of_another_folder_is_left_alone() throws Exception {
        Path other = this.data.resolve("other");
        Path copied = this.data.resolve("copied");
        try (EmbeddedStores stores = StoresFixture.start(other)) {
            FileSystemUtils.copyRecursively(other.resolve("secrets"), copied.resolve("secrets"));
            Files.createDirectories(copied.resolve("postgres"));
            Files.copy(other.resolve("postgres/postmaster.pid"), copied.resolve("postgres/postmaster.pid"));
            assertThat(PostmasterFile.in(copied.resolve("postgres")))
                .hasValueSatisfying((file) -> assertThat(file.isStale()).isTrue());
            assertThat(EmbeddedPostgresTest.strings(stores, "select 1")).containsExactly("1");
        }
    }

    private void assertThatAllRowsExist() throws SQLException {
        try (EmbeddedStores stores = StoresFixture.start(this.data)) {
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
            EmbeddedStores stores = StoresFixture.start(Path.of(arguments[0]));
            EmbeddedPostgresTest.execute(stores, "create table note (id int)",
                    "insert into note select generate_series(1, 1000)");
            System.out.println("written"); // the line the test waits for
            System.in.read();
        }

    }

}
