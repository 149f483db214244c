package io.annals.standalone.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The contents of {@code postmaster.pid}, the process ID file of a running or killed
 * server.
 *
 * @param pid the process ID of the server
 * @param started the start of the server, with a precision of one second
 */
record PostmasterFile(long pid, Instant started) {

    private static final String NAME = "postmaster.pid";

    /** The start times in the file and in the process table differ by rounding. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    static Optional<PostmasterFile> in(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve(NAME));
            return (lines.size() < 3) ? Optional.empty()
                    : Optional.of(new PostmasterFile(Long.parseLong(lines.get(0).strip()),
                            Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        }
        catch (NoSuchFileException | NumberFormatException ex) {
            return Optional.empty();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static void delete(Path cluster) {
        try {
            Files.deleteIfExists(cluster.resolve(NAME));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Whether the process is the server that wrote the file. Another process may have got
     * the same ID, for example after a restart of a container.
     */
    boolean isItsServerRunning() {
        return ProcessHandle.of(this.pid)
            .filter(ProcessHandle::isAlive)
            .map(ProcessHandle::info)
            .filter((info) -> info.command().map(PostmasterFile::isPostgres).orElse(false))
            .filter((info) -> info.startInstant().map(this::isStart).orElse(true))
            .isPresent();
    }

    private static boolean isPostgres(String command) {
        return new File(command).getName().startsWith("postgres");
    }

    private boolean isStart(Instant instant) {
        return Duration.between(this.started, instant).abs().compareTo(TOLERANCE) <= 0;
    }

}
