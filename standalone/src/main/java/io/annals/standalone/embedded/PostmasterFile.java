package io.annals.standalone.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process ID in {@code postmaster.pid}, the lock file of a running or killed server.
 *
 * @param cluster the data directory of the server
 * @param pid the process ID of the server
 */
record PostmasterFile(Path cluster, long pid) {

    private static final String NAME = "postmaster.pid";

    static Optional<PostmasterFile> in(Path cluster) {
        try {
            return Files.readAllLines(cluster.resolve(NAME))
                .stream()
                .findFirst()
                .map((line) -> new PostmasterFile(cluster, Long.parseLong(line.strip())));
        }
        catch (NoSuchFileException | NumberFormatException ex) {
            return Optional.empty();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Deletes the file; allowed only if it is {@link #isStale() stale}. */
    void delete() {
        try {
            Files.deleteIfExists(this.cluster.resolve(NAME));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Whether the process surely is not the server of this data directory: it has ended,
     * or its ID now belongs to another program or to the server of another directory, for
     * example after a restart of a container. No clock is consulted, because clocks may
     * be set.
     */
    boolean isStale() {
        Optional<ProcessHandle> process = ProcessHandle.of(this.pid).filter(ProcessHandle::isAlive);
        return process.isEmpty() || isZombie()
                || process.map(ProcessHandle::info).filter((info) -> isOther(info)).isPresent();
    }

    /** What the system does not tell about the process does not count against it. */
    private boolean isOther(ProcessHandle.Info info) {
        return info.command().filter((command) -> !isPostgres(command)).isPresent()
                || info.arguments().filter((arguments) -> !servesCluster(List.of(arguments))).isPresent();
    }

    private static boolean isPostgres(String command) {
        return new File(command).getName().startsWith("postgres");
    }

    /** Whether the option {@code -D} names this directory or one that was moved. */
    private boolean servesCluster(List<String> arguments) {
        int option = arguments.indexOf("-D");
        if (option < 0 || option + 1 == arguments.size()) {
            return false;
        }
        Path served = Path.of(arguments.get(option + 1));
        try {
            return Files.notExists(served) || Files.isSameFile(served, this.cluster);
        }
        catch (IOException ex) {
            return true;
        }
    }

    /**
     * Whether the process was killed and its parent, as in some containers, does not
     * care.
     */
    private boolean isZombie() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(this.pid), "status"))
                .stream()
                .anyMatch((line) -> line.startsWith("State:") && line.contains("Z"));
        }
        catch (IOException ex) {
            return false; // not Linux, or just ended
        }
    }

}
