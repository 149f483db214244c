package io.annals.standalone.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java process that runs a main class of these tests and is then killed like with
 * {@code kill -9}.
 */
final class StoresProcess implements AutoCloseable {

    private final Process process;

    private final BufferedReader output;

    private StoresProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static StoresProcess run(Class<?> main, Path data) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(main.getName(), data.toString()));
        return new StoresProcess(new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(new File(data.toFile(), "child.log")))
            .start());
    }

    /**
     * Waits for a line of output that starts with the word, and returns the rest of the
     * line.
     */
    String await(String word) throws IOException {
        for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).strip();
            }
        }
        throw new AssertionError("The process ended without printing " + word);
    }

    void kill() {
        this.process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

}
