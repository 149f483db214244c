package io.annals.standalone.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class ComposeFileTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** A name with a tag that tells at least major and minor version. */
    private static final String PINNED = "[a-z0-9./-]+:\\d+\\.\\d+(\\.\\d+)*[\\w.-]*";

    private static final List<String> MODULES = List.of("command-side", "projections", "query-side");

    @Test
    void every_image_is_pinned() throws IOException {
        assertThat(services().values()).allSatisfy((service) -> {
            if (service.containsKey("build")) {
                assertThat(service).doesNotContainKey("image");
            }
            else {
                assertThat((String) service.get("image")).matches(PINNED);
            }
        });
        assertThat(dockerfile()).filteredOn((line) -> line.startsWith("FROM ") && line.contains(":"))
            .hasSize(2)
            .allSatisfy((line) -> assertThat(line.split(" ")[1]).matches(PINNED));
    }

    @Test
    void every_service_is_checked_for_health_and_the_modules_wait_for_the_stores() throws IOException {
        Map<String, Map<String, Object>> services = services();
        assertThat(services).containsOnlyKeys("axon-server", "postgres", "mongo", "command-side", "projections",
                "query-side");
        services.forEach((name, service) -> {
            if (MODULES.contains(name)) {
                assertThat(service.get("depends_on"))
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                    .containsOnlyKeys("axon-server", "postgres", "mongo")
                    .allSatisfy((store, condition) -> assertThat(condition)
                        .isEqualTo(Map.of("condition", "service_healthy")));
            }
            else {
                assertThat(service).containsKeys("healthcheck", "volumes");
            }
        });
        assertThat(dockerfile()).anyMatch((line) -> line.startsWith("HEALTHCHECK"))
            .anyMatch((line) -> line.contains("/actuator/health/readiness"))
            .anyMatch((line) -> line.startsWith("USER 10001"));
    }

    @Test
    void nothing_listens_beyond_this_machine() throws IOException {
        assertThat(services().values()).allSatisfy((service) -> {
            if (service.get("ports") instanceof List<?> ports) {
                assertThat(ports).allSatisfy((port) -> assertThat(port.toString()).startsWith("127.0.0.1:"));
            }
        });
    }

    @Test
    void every_variable_without_a_default_is_explained_and_made() throws Exception {
        String compose = Files.readString(ROOT.resolve("docker-compose.yml"));
        List<String> required = Pattern.compile("\\$\\{(\\w+):\\?")
            .matcher(compose)
            .results()
            .map((match) -> match.group(1))
            .distinct()
            .toList();
        assertThat(required).isNotEmpty();
        String example = Files.readString(ROOT.resolve(".env.example"));
        String script = Files.readString(ROOT.resolve("docker/new-env.sh"));
        assertThat(required).allSatisfy((variable) -> {
            assertThat(example).contains("\n" + variable + "=\n");
            assertThat(script).contains("\n" + variable + "=$(");
        });
    }

    @Test
    void docker_compose_understands_the_file() throws Exception {
        assumeThat(succeeds("docker", "compose", "version")).as("docker compose is installed").isTrue();
        assertThat(succeeds("docker", "compose", "config", "--quiet")).isTrue();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile()).inheritIO();
        for (String variable : List.of("POSTGRES_PASSWORD", "ANNALS_DB_PASSWORD", "ANNALS_QUERY_DB_PASSWORD",
                "ANNALS_ANALYST_DB_PASSWORD", "ANNALS_MONGO_PASSWORD", "ANNALS_MASTER_KEY")) {
            builder.environment().put(variable, "set");
        }
        try {
            return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor() == 0;
        }
        catch (IOException ex) {
            return false; // there is no such program
        }
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml()
            .load(Files.readString(ROOT.resolve("docker-compose.yml")));
        return file.getOrDefault("services", Map.of());
    }

    private static List<String> dockerfile() throws IOException {
        return Files.readAllLines(ROOT.resolve("Dockerfile"));
    }

}
