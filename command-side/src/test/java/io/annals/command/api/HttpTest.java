package io.annals.command.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.security.AccessTokens;
import io.annals.platform.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The complete command side on a free port with its own database. Each test has its own
 * tenant.
 */
@SpringBootTest(classes = HttpTest.WholeApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class HttpTest {

    /** The command side without the smaller applications of other tests. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(basePackages = { "io.annals.platform", "io.annals.command" },
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".+Application(\\$.+)?"))
    static class WholeApplication {

    }

    private static final HikariDataSource DATABASE = TestPostgres.freshDatabase();

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final JsonMapper JSON = JsonMapper.shared();

    static final String FIRST_ADMINISTRATOR = "root@annals.example";

    final UUID tenant = Ids.next();

    final UUID actor = Ids.next();

    @Autowired
    AccessTokens tokens;

    @Autowired
    JdbcClient database;

    @Autowired
    Environment environment;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", DATABASE::getJdbcUrl);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("annals.master-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
        registry.add("server.address", () -> "127.0.0.1");
        registry.add("annals.bootstrap.email", () -> FIRST_ADMINISTRATOR);
        registry.add("annals.bootstrap.password", () -> "first-password");
    }

    /** A response with its body as text. */
    record Reply(int status, HttpResponse<String> response) {

        @Nullable String header(String name) {
            return this.response.headers().firstValue(name).orElse(null);
        }

        String text() {
            return this.response.body();
        }

        JsonNode json() {
            return JSON.readTree(this.response.body());
        }

        String code() {
            return json().path("code").asString("none");
        }

        UUID id() {
            return UUID.fromString(json().path("id").asString());
        }

    }

    int port() {
        return this.environment.getRequiredProperty("local.server.port", Integer.class);
    }

    String token(Role... roles) {
        return this.tokens.issue(this.tenant, this.actor, Ids.next(), Set.of(roles));
    }

    /** Sends a request as the tenant's administrator. */
    HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", "Bearer " + token(Role.TENANT_ADMIN))
            .header("Content-Type", "application/json");
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        }
        catch (IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    Reply post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Creates a draft course. */
    UUID course(String code) {
        return post("/commands/create-course", "{\"code\":\"" + code + "\",\"course\":{\"title\":\"A course\"}}").id();
    }

    /** The number of events of the test's tenant. */
    long events() {
        return this.database.sql("select count(*) from events.event where tenant_id = ?")
            .param(this.tenant)
            .query(Long.class)
            .single();
    }

}
