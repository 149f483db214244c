package io.annals.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.springframework.util.FileSystemUtils;

/**
 * The data directory of the embedded Postgres: created once by {@code initdb} and never
 * deleted. The settings file is rewritten before each start.
 */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    static final String SUPERUSER_PASSWORD = "postgres-superuser";

    private static final String SETTINGS_FILE = "annals.conf";

    /** Settings for a laptop with two cores: durable, with infrequent checkpoints. */
    private static final String SETTINGS = """
            # Written by Annals at each start. Your own settings go to the end of postgresql.conf.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 100
            shared_buffers = '256MB'
            effective_cache_size = '1GB'
            work_mem = '16MB'
            maintenance_work_mem = '128MB'
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_buffers = '16MB'
            max_wal_size = '2GB'
            min_wal_size = '256MB'
            checkpoint_timeout = '15min'
            checkpoint_completion_target = 0.9
            random_page_cost = 1.1
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            # Neither statements nor the values in a violated key belong in a log file.
            log_error_verbosity = terse
            log_min_error_statement = panic
            log_checkpoints = off
            """;

    private static final String ACCESS = """
            # Written by Annals. Only this machine, only with a password.
            host all all 127.0.0.1/32 scram-sha-256
            host replication postgres 127.0.0.1/32 scram-sha-256
            """;

    private final Path folder;

    private PostgresCluster(Path folder) {
        this.folder = folder;
    }

    static PostgresCluster openOrCreate(DataFolder data, PostgresProgram programs, Secrets secrets) {
        Path folder = data.root().resolve("postgres");
        try {
            if (!Files.exists(folder)) {
                create(folder, programs, secrets);
            }
            else if (!secrets.exists(SUPERUSER_PASSWORD)) {
                throw new EmbeddedStoreException(
                        "The password of the embedded Postgres is missing: " + secrets.file(SUPERUSER_PASSWORD),
                        "Restore the folder 'secrets' from the backup that the data folder came from.");
            }
            return new PostgresCluster(folder);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    Path folder() {
        return this.folder;
    }

    void listenOn(int port) {
        try {
            Files.writeString(this.folder.resolve(SETTINGS_FILE), SETTINGS.formatted(port));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static void create(Path folder, PostgresProgram programs, Secrets secrets) throws IOException {
        // Create a temporary folder and rename it, so that the final folder is always
        // complete.
        Path partial = folder.resolveSibling("postgres.partial");
        FileSystemUtils.deleteRecursively(partial);
        secrets.password(SUPERUSER_PASSWORD);
        PostgresProgram.ProgramResult result = programs.run("initdb", "--pgdata=" + partial, "--username=" + SUPERUSER,
                "--pwfile=" + secrets.file(SUPERUSER_PASSWORD), "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions");
        if (!result.succeeded()) {
            throw new EmbeddedStoreException("The embedded Postgres could not create its data directory in %s:%n%s"
                .formatted(folder, result.output()), "See " + programs.log());
        }
        Files.writeString(partial.resolve("pg_hba.conf"), ACCESS);
        Files.writeString(partial.resolve("postgresql.conf"), "%ninclude '%s'%n".formatted(SETTINGS_FILE),
                StandardOpenOption.APPEND);
        Files.move(partial, folder);
    }

}
