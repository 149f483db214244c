package io.annals.standalone.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.annals.standalone.RunningAnnals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Runs the examples of docs/courses.md in a shell, one after the other. */
@EnabledOnOs({ OS.LINUX, OS.MAC })
class CoursesDocumentTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

    /** Ends the script with the problem when a request fails. */
    private static final String STRICT = """
            set -euo pipefail
            curl() { command curl --fail-with-body "$@"; }
            """;

    @Test
    void every_example_succeeds() throws IOException, InterruptedException {
        String page = Files.readString(Path.of("..", "docs", "courses.md"));
        List<String> examples = EXAMPLE.matcher(page).results().map((found) -> found.group(1)).toList();
        assertThat(examples).hasSizeGreaterThan(8);
        String script = STRICT + examples.stream()
            .collect(Collectors.joining("\n"))
            .replace("localhost:8080", RunningAnnals.withDemoCollege().address());
        Process shell = new ProcessBuilder("bash").redirectErrorStream(true).start();
        shell.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().close();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as("%s", output).isZero();
        assertThat(output).contains("\"title\":\"A year of an oak\"", "\"outlineVersion\":3", "Botany, next year");
    }

}
