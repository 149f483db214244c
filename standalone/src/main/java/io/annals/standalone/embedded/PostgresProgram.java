package io.annals.standalone.embedded;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@code initdb} and {@code pg_ctl}. What they say goes to a file: on some systems
 * the started server inherits their output, and a pipe would never end.
 */
final class PostgresProgram {

    private static final int SHOWN_LOG_BYTES = 4096;

    private final PostgresBinaries binaries;

    private final Path log;

    PostgresProgram(PostgresBinaries binaries, Path log) {
        this.binaries = binaries;
        this.log = log;
    }

    /**
     * Runs a program to its end.
     * @param program {@code initdb} or {@code pg_ctl}
     * @param arguments its arguments
     * @return whether it succeeded, and what was said meanwhile
     */
    Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>(Platform.commandPrefix());
        command.add(this.binaries.program(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
        // Messages are searched for words, and a locale of the machine must not reach the
        // data.
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
        long before = this.log.toFile().length();
        try {
            return new Outcome(builder.start().waitFor() == 0, saidSince(before));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " was running", ex);
        }
    }

    Path log() {
        return this.log;
    }

    private String saidSince(long before) throws IOException {
        try (FileInputStream input = new FileInputStream(this.log.toFile())) {
            input.skipNBytes(before);
            return new String(input.readNBytes(SHOWN_LOG_BYTES), StandardCharsets.UTF_8).strip();
        }
    }

    private static File nullDevice() {
        return new File(Platform.WINDOWS ? "NUL" : "/dev/null");
    }

    /**
     * How a program ended.
     *
     * @param succeeded whether its exit code was 0
     * @param said what it, and a server it started, wrote to the log meanwhile
     */
    record Outcome(boolean succeeded, String said) {

    }

}
