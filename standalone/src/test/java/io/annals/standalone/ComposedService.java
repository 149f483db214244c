package io.annals.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * A service of docker-compose.yml, started with the environment in that file except for
 * the addresses of other services.
 */
final class ComposedService implements AutoCloseable {

    private static final Path COMPOSE_FILE = Path.of("..", "docker-compose.yml");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private ComposedService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts a service.
     * @param name the name of the service
     * @param overrides variables that differ from the file or are missing there
     */
    static ComposedService start(String name, Class<?> application, Map<String, String> overrides) {
        Map<String, Object> variables = new HashMap<>(variables(name));
        variables.putAll(overrides);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources()
            .replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
                    StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        // The image of a service contains neither this module nor tests.
        return new ComposedService(new SpringApplicationBuilder(application).environment(environment)
            .initializers((context) -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
            .registerShutdownHook(false)
            .run("--spring.config.location=classpath:/application.yml"));
    }

    /**
     * Returns the variables with a value, which may be a placeholder for Docker Compose.
     */
    private static Map<String, String> variables(String service) {
        try {
            Map<String, Map<String, Map<String, Map<String, String>>>> file = new Yaml()
                .load(Files.readString(COMPOSE_FILE));
            Map<String, String> values = new HashMap<>();
            file.getOrDefault("services", Map.of())
                .getOrDefault(service, Map.of())
                .getOrDefault("environment", Map.of())
                .forEach((name, value) -> {
                    if (value != null) {
                        values.put(name, value);
                    }
                });
            return values;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    <T> T bean(Class<T> type) {
        return this.context.getBean(type);
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(path, token).GET());
    }

    HttpResponse<String> post(String path, String token, String json) {
        return send(
                request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, String token) {
        String port = this.context.getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    @Override
    public void close() {
        this.context.close();
    }

    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            String location = type.getResource().getURL().toString();
            return location.contains("/test-classes/") || location.contains("-tests.jar");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }

    }

}
