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
 * Runs {@code initdb} and {@code pg_ctl}. Their output goes to a file, because on some
 * systems the started server inherits it, and a pipe would never be closed.
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
     * Runs a program and waits for its end.
     * @param program {@code initdb} or {@code pg_ctl}
     * @param arguments the arguments of the program
     * @return whether the program succeeded, and its output
     */
    ProgramResult run(String program, String... arguments) {
        List<String> command = new ArrayList<>(Platform.commandPrefix());
        command.add(this.binaries.program(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
        // The output is searched for English messages, and the locale of the machine must
        // not influence the data.
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
        long before = this.log.toFile().length();
        try {
            return new ProgramResult(builder.start().waitFor() == 0, outputSince(before));
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

    private String outputSince(long before) throws IOException {
        try (FileInputStream input = new FileInputStream(this.log.toFile())) {
            input.skipNBytes(before);
            return new String(input.readNBytes(SHOWN_LOG_BYTES), StandardCharsets.UTF_8).strip();
        }
    }

    private static File nullDevice() {
        return new File(Platform.WINDOWS ? "NUL" : "/dev/null");
    }

    /**
     * The result of a program.
     *
     * @param succeeded whether the exit code was 0
     * @param output the log output of the program and of a server that it started
     */
    record ProgramResult(boolean succeeded, String output) {

    }

}
