package io.annals.command.auth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.command.auth.AuthTestApplication.People;
import io.annals.platform.secrets.Passwords;
import io.annals.platform.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = AuthTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "annals.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "server.address=127.0.0.1",
                "logging.level.root=warn" })
class AuthTest {

    private static final String PASSWORD = "correct horse battery";

    private static final HttpClient client = HttpClient.newHttpClient();

    private final UUID tenant = Ids.next();

    private final UUID user = Ids.next();

    private final String domain = "school-" + this.tenant;

    private final String email = "ada-" + this.user + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    @BeforeEach
    void register() {
        this.people.tenants.put(this.domain, this.tenant);
        this.people.users.put(this.tenant + this.email, this.user);
        this.people.roles.put(this.user, Set.of(Role.LEARNER));
        this.passwords.set(this.tenant, this.user, PASSWORD);
    }

    @Test
    void a_login_returns_tokens_for_the_user() throws Exception {
        JsonNode tokens = json(login(this.domain, this.email, PASSWORD));

        assertThat(tokens.propertyNames()).containsExactlyInAnyOrder("accessToken", "refreshToken", "expiresIn");
        assertThat(tokens.get("expiresIn").asInt()).isEqualTo(900);
        JsonNode who = json(who(tokens));
        assertThat(who.get("tenant").asString()).isEqualTo(this.tenant.toString());
        assertThat(who.get("user").asString()).isEqualTo(this.user.toString());
        assertThat(who.get("session").asString()).isNotEqualTo("null");
        assertThat(who.get("roles").asString()).isEqualTo("[LEARNER]");
    }

    @Test
    void the_case_of_tenant_and_address_is_ignored() throws Exception {
        assertThat(login(" " + this.domain.toUpperCase(Locale.ROOT), "ADA" + this.email.substring(3), PASSWORD)
            .statusCode()).isEqualTo(200);
    }

    @Test
    void token_responses_are_not_cached() throws Exception {
        assertThat(login(this.domain, this.email, PASSWORD).headers().firstValue("Cache-Control"))
            .hasValueSatisfying((policy) -> assertThat(policy).contains("no-store"));
    }

    @Test
    void every_failed_login_gets_the_same_response() throws Exception {
        UUID otherTenant = Ids.next();
        this.people.tenants.put("other-" + otherTenant, otherTenant);
        List<HttpResponse<String>> answers = List.of(login(this.domain, this.email, "wrong horse battery"),
                login(this.domain, "nobody@example.org", PASSWORD), login("nowhere", this.email, PASSWORD),
                login("other-" + otherTenant, this.email, PASSWORD));

        assertThat(answers).allSatisfy((answer) -> assertProblem(answer, 401, "login-failed"));
        assertThat(answers.stream().map((answer) -> json(answer).get("detail").asString()).distinct()).hasSize(1);
    }

    @Test
    void a_user_without_a_password_cannot_log_in() throws Exception {
        this.passwords.forget(this.user);

        assertProblem(login(this.domain, this.email, PASSWORD), 401, "login-failed");
    }

    @Test
    void an_erased_user_cannot_log_in() throws Exception {
        this.people.roles.remove(this.user);

        assertProblem(login(this.domain, this.email, PASSWORD), 401, "login-failed");
    }

    @Test
    void after_some_failures_even_the_right_password_has_to_wait() throws Exception {
        for (int failure = 0; failure < 3; failure++) {
            assertProblem(login(this.domain, this.email, "wrong horse battery"), 401, "login-failed");
        }
        HttpResponse<String> answer = login(this.domain, this.email.toUpperCase(Locale.ROOT), PASSWORD);

        assertProblem(answer, 429, "too-many-attempts");
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        this.clock.advance(Duration.ofSeconds(30));
        assertThat(login(this.domain, this.email, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void successful_logins_do_not_count() throws Exception {
        for (int login = 0; login < 5; login++) {
            assertThat(login(this.domain, this.email, PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void failed_logins_are_limited_per_address() throws Exception {
        for (int failure = 0; failure < AuthTestApplication.FAILURES_OF_AN_ADDRESS; failure++) {
            login("nowhere", failure + this.email, "wrong horse battery");
        }

        assertProblem(login(this.domain, this.email, PASSWORD), 429, "too-many-attempts");
        this.clock.advance(Duration.ofMinutes(5));
    }

    @Test
    void a_refresh_continues_the_session_with_the_current_roles() throws Exception {
        JsonNode first = json(login(this.domain, this.email, PASSWORD));
        this.people.roles.put(this.user, Set.of(Role.INSTRUCTOR));
        JsonNode second = json(refresh(first));

        assertThat(json(who(second)).get("roles").asString()).isEqualTo("[INSTRUCTOR]");
        assertThat(json(who(second)).get("session")).isEqualTo(json(who(first)).get("session"));
        assertThat(second.get("refreshToken")).isNotEqualTo(first.get("refreshToken"));
    }

    @Test
    void a_refresh_token_used_twice_ends_the_session() throws Exception {
        JsonNode first = json(login(this.domain, this.email, PASSWORD));
        JsonNode second = json(refresh(first));

        assertProblem(refresh(first), 401, "refresh-token-invalid");
        assertProblem(refresh(second), 401, "refresh-token-invalid");
    }

    @Test
    void a_user_erased_in_the_meantime_gets_no_more_tokens() throws Exception {
        JsonNode tokens = json(login(this.domain, this.email, PASSWORD));
        this.people.roles.remove(this.user);

        assertProblem(refresh(tokens), 401, "refresh-token-invalid");
    }

    @Test
    void a_logout_ends_the_session() throws Exception {
        JsonNode tokens = json(login(this.domain, this.email, PASSWORD));

        assertThat(post("/auth/logout", Map.of("refreshToken", tokens.get("refreshToken").asString())).statusCode())
            .isEqualTo(204);
        assertProblem(refresh(tokens), 401, "refresh-token-invalid");
    }

    @Test
    void an_expired_access_token_in_the_header_does_not_prevent_a_refresh() throws Exception {
        JsonNode tokens = json(login(this.domain, this.email, PASSWORD));
        this.clock.advance(Duration.ofMinutes(16));
        assertProblem(who(tokens), 401, "token-expired");
        HttpResponse<String> answer = client
            .send(request("/auth/refresh").header("Authorization", "Bearer " + tokens.get("accessToken").asString())
                .POST(body(Map.of("refreshToken", tokens.get("refreshToken").asString())))
                .build(), BodyHandlers.ofString());

        assertThat(who(json(answer)).statusCode()).isEqualTo(200);
    }

    @Test
    void an_invalid_login_is_refused_with_its_fields() throws Exception {
        HttpResponse<String> answer = post("/auth/login", Map.of("tenant", " ", "email", "x".repeat(255)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("violations")).extracting((violation) -> violation.get("field").asString())
            .containsExactlyInAnyOrder("tenant", "email", "password");
    }

    @Test
    void only_the_public_keys_are_published() throws Exception {
        login(this.domain, this.email, PASSWORD);
        HttpResponse<String> answer = client.send(request("/auth/jwks").build(), BodyHandlers.ofString());

        assertThat(json(answer).get("keys").get(0).get("kty").asString()).isEqualTo("EC");
        assertThat(json(answer).get("keys").get(0).has("d")).isFalse();
    }

    private HttpResponse<String> login(String tenant, String email, String password) throws Exception {
        return post("/auth/login", Map.of("tenant", tenant, "email", email, "password", password));
    }

    private HttpResponse<String> refresh(JsonNode tokens) throws Exception {
        return post("/auth/refresh", Map.of("refreshToken", tokens.get("refreshToken").asString()));
    }

    private HttpResponse<String> who(JsonNode tokens) throws Exception {
        return client.send(
                request("/who").header("Authorization", "Bearer " + tokens.get("accessToken").asString()).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> body) throws IOException, InterruptedException {
        return client.send(request(path).POST(body(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
            .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(Map<String, String> body) {
        return BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

}
