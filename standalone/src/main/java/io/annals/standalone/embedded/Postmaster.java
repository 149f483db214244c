package io.annals.standalone.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the server process of a {@link PostgresCluster}. */
final class Postmaster {

    private static final Logger logger = LoggerFactory.getLogger(Postmaster.class);

    /** Crash recovery after much load may take minutes. */
    private static final String START_SECONDS = "600";

    private static final String STOP_SECONDS = "60";

    private static final int ATTEMPTS = 10;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PostgresProgram programs;

    private final Path cluster;

    Postmaster(PostgresProgram programs, Path cluster) {
        this.programs = programs;
        this.cluster = cluster;
    }

    /**
     * Stops a server that survived a killed Annals, so that it can be restarted with the
     * current settings. Deletes a lock file only if its process ID now belongs to another
     * process; Postgres itself replaces that of an ended one.
     */
    void takeOver() {
        PostmasterFile.in(this.cluster).filter((file) -> isRunning()).ifPresent((file) -> {
            if (file.isStale()) {
                file.delete();
                return;
            }
            logger.info("Restarting the embedded Postgres (process {}) that survived the last run", file.pid());
            stop();
        });
    }

    /** Whether {@code pg_ctl status} finds a process with the ID in the lock file. */
    private boolean isRunning() {
        return pgCtl("status").succeeded();
    }

    /** Whether the server has ended without being stopped. */
    boolean hasEnded() {
        return PostmasterFile.in(this.cluster).map(PostmasterFile::isStale).orElse(true);
    }

    void start(int port) {
        for (int attempt = 1;; attempt++) {
            PostgresProgram.ProgramResult result = pgCtl("start", "--wait", "-t", START_SECONDS, "-l",
                    this.programs.log().toString());
            if (result.succeeded()) {
                return;
            }
            if (result.output().contains("could not bind")) {
                throw EmbeddedStoreException.portTaken("Postgres", port, EmbeddedSettings.POSTGRES_PORT);
            }
            // The child processes of a killed server take a moment to end.
            if (attempt == ATTEMPTS || !result.output().contains("shared memory block")) {
                throw new EmbeddedStoreException("The embedded Postgres did not start:\n" + result.output(),
                        "See " + this.programs.log());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    Path log() {
        return this.programs.log();
    }

    void stop() {
        if (pgCtl("stop", "--wait", "-t", STOP_SECONDS, "-m", "fast").succeeded()) {
            return;
        }
        if (!hasEnded()) {
            logger.warn("The embedded Postgres did not stop within {} s; it recovers at the next start", STOP_SECONDS);
            pgCtl("stop", "--wait", "-t", STOP_SECONDS, "-m", "immediate");
        }
    }

    private PostgresProgram.ProgramResult pgCtl(String action, String... options) {
        List<String> arguments = new ArrayList<>(List.of(action, "--silent", "--pgdata=" + this.cluster));
        arguments.addAll(List.of(options));
        return this.programs.run("pg_ctl", arguments.toArray(String[]::new));
    }

}
