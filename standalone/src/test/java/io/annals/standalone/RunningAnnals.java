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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.annals.platform.command.CommandDispatcher;
import io.annals.standalone.demo.DemoTerm;
import io.annals.standalone.load.DemoLogins;
import io.annals.standalone.load.StoreInventory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application in the embedded mode, with free ports and a temporary data
 * folder.
 */
public final class RunningAnnals implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;

    private final ConfigurableApplicationContext context;

    private final HttpClient http = HttpClient.newHttpClient();

    private RunningAnnals(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    private static final class WithDemoTerm {

        private static final RunningAnnals INSTANCE = playDemoTerm();

        private static RunningAnnals playDemoTerm() {
            RunningAnnals annals = startShared();
            annals.demoTerm().load();
            return annals;
        }

    }

    private static final class WithDemoCollege {

        private static final RunningAnnals INSTANCE = startWithCollege();

        private static RunningAnnals startWithCollege() {
            RunningAnnals annals = startShared();
            annals.demoTerm().createCollege();
            return annals;
        }

    }

    private static RunningAnnals startShared() {
        RunningAnnals annals = start();
        Runtime.getRuntime().addShutdownHook(new Thread(annals::close));
        return annals;
    }

    private DemoTerm demoTerm() {
        return new DemoTerm(bean(CommandDispatcher.class), StoreInventory.of(bean(EventStore.class)));
    }

    /** Returns the shared instance for tests that read the demo term. */
    public static RunningAnnals withDemoTerm() {
        return WithDemoTerm.INSTANCE;
    }

    /**
     * Returns the shared instance for tests that create their own courses with the demo
     * logins.
     */
    public static RunningAnnals withDemoCollege() {
        return WithDemoCollege.INSTANCE;
    }

    /** Starts an empty instance. */
    public static RunningAnnals start(String... properties) {
        try {
            Path data = Files.createTempDirectory("annals-test");
            String[] arguments = new String[properties.length + 5];
            arguments[0] = "--server.port=0";
            arguments[1] = "--annals.embedded.data=" + data;
            arguments[2] = "--annals.embedded.postgres-port=0";
            arguments[3] = "--annals.embedded.mongo-port=0";
            arguments[4] = "--annals.demo=false";
            System.arraycopy(properties, 0, arguments, 5, properties.length);
            return new RunningAnnals(data,
                    new SpringApplicationBuilder(AnnalsApplication.class).registerShutdownHook(false).run(arguments));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    public <T> T bean(Class<T> type) {
        return this.context.getBean(type);
    }

    /** Logs in with one of the {@link DemoLogins} and returns the access token. */
    public String token(String tenant, String name) {
        return post("/auth/login", "", """
                {"tenant":"%s","email":"%s@annals.demo","password":"%s"}""".formatted(tenant, name,
                DemoLogins.PASSWORD))
            .json()
            .path("accessToken")
            .textValue();
    }

    /** Returns the host and port. */
    public String address() {
        return "127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port");
    }

    public ApiResponse get(String path, String token, String... headers) {
        HttpRequest.Builder request = request(path, token).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public ApiResponse post(String path, String token, String json, String... headers) {
        HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + address() + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private ApiResponse send(HttpRequest request) {
        try {
            HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
            return new ApiResponse(response.statusCode(), response.headers(), response.body());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    /** A response. */
    public record ApiResponse(int status, java.net.http.HttpHeaders headers, String body) {

        public JsonNode json() {
            try {
                return JSON.readTree(this.body);
            }
            catch (JsonProcessingException ex) {
                throw new IllegalStateException("Not JSON: " + this.body, ex);
            }
        }

        public String header(String name) {
            return this.headers.firstValue(name).orElse("");
        }

    }

    @Override
    public void close() {
        this.context.close();
        try {
            FileSystemUtils.deleteRecursively(this.data);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
