package io.annals.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Runs a part of a test in another Java process and kills it as {@code kill -9} does. */
public final class KilledProcess {

    private KilledProcess() {
    }

    /**
     * Runs a main class with the class path of this process and kills the process.
     * @param enough gets all lines so far after each new line and returns whether to kill
     * the process
     * @return all lines that the process printed; the last one may be incomplete
     */
    public static List<String> run(Class<?> main, Predicate<List<String>> enough, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (enough.test(lines)) {
                    // Unlike Process.destroyForcibly(), the handle does not close the
                    // stream,
                    // which is still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        finally {
            process.destroyForcibly();
        }
        return lines;
    }

}
