package io.annals.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Another Java process that does something of these tests until it is killed, as
 * {@code kill -9} does it.
 */
public final class KilledProcess {

    private KilledProcess() {
    }

    /**
     * Runs a main class with the class path of this process, and kills it in the midst of
     * its work.
     * @param enough told of all lines so far after each of them, says when to kill
     * @return all lines that it printed until its end; the last one may be cut off
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
                    // The handle kills; the process itself would close the stream that is
                    // still to be read.
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
