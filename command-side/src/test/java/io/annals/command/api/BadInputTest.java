package io.annals.command.api;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every invalid request gets problem details and writes nothing. */
class BadInputTest extends HttpTest {

    private long before;

    @BeforeEach
    void count() {
        this.before = allEvents();
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(allEvents()).isEqualTo(this.before);
    }

    private long allEvents() {
        return this.database.sql("select count(*) from events.event").query(Long.class).single();
    }

    @Test
    void an_unknown_command_is_not_found() {
        Reply reply = post("/commands/create-corse", "{}");
        assertProblem(reply, 404, "unknown-command");
        assertThat(reply.json().path("detail").asString()).contains("create-course");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = { "{\"titel\":\"Art\"} | unknown-field | titel",
                    "{\"course\":{\"title\":5}} | wrong-type | course.title",
                    "{\"course\":{\"durationHours\":\"5\"}} | wrong-type | course.durationHours",
                    "{\"course\":{\"durationHours\":1.5}} | wrong-type | course.durationHours",
                    "{\"code\":\"A\",\"code\":\"B\"} | duplicate-field | code",
                    "{\"course\":{\"title\":\"\\u0000\"}} | malformed-text | course.title",
                    "{\"course\":{\"metadata\":{\"a\":1e400}}} | number-out-of-range | course.metadata.a",
                    "{\"course\":{\"title\":\"Art\"}} | invalid-command | code" })
    void an_invalid_field_is_named(String body, String code, String field) {
        Reply reply = post("/commands/create-course", body);
        assertProblem(reply, 400, code);
        assertThat(reply.json().path("violations").path(0).path("field").asString()).isEqualTo(field);
        assertThat(reply.json().path("violations").path(0).path("message").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "`` | empty-body", "{\"title\": | malformed-json",
            "{\"a\":NaN} | malformed-json", "{} {} | malformed-json", "[] | wrong-type", "null | wrong-type" })
    void a_body_that_is_not_a_json_object_is_refused(String body, String code) {
        assertProblem(post("/commands/create-course", body), 400, code);
    }

    @Test
    void an_over_long_text_is_refused() {
        Reply reply = post("/commands/create-course",
                "{\"code\":\"A\",\"course\":{\"title\":\"" + "x".repeat(301) + "\"}}");
        assertProblem(reply, 400, "invalid-command");
        assertThat(reply.json().path("violations").path(0).path("field").asString()).isEqualTo("course.title");
        assertThat(reply.text()).doesNotContain("xxx");
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_read() {
        assertProblem(post("/commands/create-course", "{\"course\":{\"title\":\"" + "x".repeat(1_100_000) + "\"}}"),
                413, "body-too-large");
    }

    @Test
    void a_body_of_unknown_length_that_is_too_large_is_refused() {
        byte[] body = ("{\"title\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        Reply reply = send(request("/commands/create-course")
            .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));
        assertProblem(reply, 413, "body-too-large");
    }

    @Test
    void a_login_that_is_too_large_is_refused_before_it_is_read() {
        byte[] body = ("{\"tenant\":\"" + "x".repeat(20_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertProblem(send(request("/auth/login").POST(BodyPublishers.ofByteArray(body))), 413, "body-too-large");
        assertProblem(
                send(request("/auth/login")
                    .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))),
                413, "body-too-large");
    }

    @Test
    void at_most_100_violations_are_listed() {
        Reply reply = post("/commands/create-course", "{\"learningObjectives\":[" + "1,".repeat(200) + "1]}");
        assertProblem(reply, 400, "wrong-type");
        assertThat(reply.json().path("violations").size()).isEqualTo(100);
        assertThat(reply.json().path("violationCount").asInt()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/commands/create-course", "/commands", "/auth/login" })
    void a_file_without_a_boundary_is_refused(String path) {
        Reply reply = send(anonymous(path).header("Authorization", "Bearer " + token(Role.TENANT_ADMIN))
            .header("Content-Type", "multipart/form-data")
            .POST(BodyPublishers.ofString("--x")));
        assertProblem(reply, 415, "unsupported-media-type");
    }

    @Test
    void deep_nesting_is_refused() {
        assertProblem(post("/commands/create-course", "{\"course\":{\"metadata\":" + "[".repeat(100_000)), 400,
                "too-deep");
    }

    @Test
    void invalid_utf8_is_refused() {
        byte[] body = "{\"title\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(send(request("/commands/create-course").POST(BodyPublishers.ofByteArray(body))), 400,
                "malformed-utf8");
    }

    @ParameterizedTest
    @CsvSource({ "application/xml,", "text/plain,", "application/json;charset=ISO-8859-1,", "application/json,gzip" })
    void another_media_type_is_refused(String type, String encoding) {
        var request = anonymous("/commands/create-course").header("Authorization", "Bearer " + token(Role.TENANT_ADMIN))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString("{}"));
        assertProblem(send((encoding != null) ? request.header("Content-Encoding", encoding) : request), 415,
                "unsupported-media-type");
    }

    @Test
    void a_caller_without_the_permission_is_refused() {
        Reply reply = send(anonymous("/commands/create-course").header("Authorization", "Bearer " + token(Role.LEARNER))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}")));
        assertProblem(reply, 403, "forbidden");
        assertThat(reply.json().path("detail").asString()).contains("course:author");
    }

    @Test
    void a_caller_without_the_permission_is_refused_whatever_the_body_contains() {
        Reply reply = send(anonymous("/commands/create-course").header("Authorization", "Bearer " + token(Role.LEARNER))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"titel\":5}")));
        assertProblem(reply, 403, "forbidden");
    }

    @Test
    void a_caller_without_a_token_is_refused() {
        Reply reply = send(anonymous("/commands/create-course").header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}")));
        assertProblem(reply, 401, "unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void a_forged_token_is_refused() {
        String token = token(Role.TENANT_ADMIN);
        String forged = token.substring(0, token.length() - 4) + (token.endsWith("AAAA") ? "BBBB" : "AAAA");
        Reply reply = send(anonymous("/commands/create-course").header("Authorization", "Bearer " + forged)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}")));
        assertProblem(reply, 401, "token-invalid");
    }

    @Test
    void a_missing_record_and_one_of_another_tenant_are_not_found_alike() {
        UUID course = new OtherTenant().course();
        this.before = allEvents();
        Reply foreign = post("/commands/publish-course", "{\"courseId\":\"" + course + "\"}");
        Reply missing = post("/commands/publish-course", "{\"courseId\":\"" + Ids.next() + "\"}");
        assertProblem(foreign, 404, "not-found");
        assertProblem(missing, 404, "not-found");
        assertThat(foreign.json().path("detail")).isEqualTo(missing.json().path("detail"));
        assertThat(foreign.json().path("violations")).isEqualTo(missing.json().path("violations"));
        assertThat(missing.json().path("violations").path(0).path("field").asString()).isEqualTo("courseId");
    }

    private final class OtherTenant {

        UUID course() {
            String token = BadInputTest.this.tokens.issue(Ids.next(), Ids.next(), Ids.next(),
                    java.util.Set.of(Role.TENANT_ADMIN));
            return send(anonymous("/commands/create-course").header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}"))).id();
        }

    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = { "3", "W/\"3\"", "\"x\"", "\"1\", \"2\"", "\"-1\"", "\"99999999999999999999\"" })
    void a_malformed_condition_is_refused(String ifMatch) {
        assertProblem(post("/commands/publish-course", "{\"courseId\":\"" + Ids.next() + "\"}", "If-Match", ifMatch),
                400, "malformed-if-match");
    }

    @Test
    void a_malformed_idempotency_key_is_refused() {
        assertProblem(post("/commands/create-course", "{}", "Idempotency-Key", "k".repeat(201)), 400,
                "malformed-idempotency-key");
    }

    @Test
    void nothing_has_happened_in_the_future() {
        Reply reply = post("/commands/create-course",
                "{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"},\"occurredAt\":\"8999-01-01T00:00:00Z\"}");
        assertProblem(reply, 400, "occurred-in-future");
        assertThat(reply.json().path("violations").path(0).path("field").asString()).isEqualTo("occurredAt");
    }

    @Test
    void occurred_at_needs_a_permission() {
        Reply reply = send(anonymous("/commands/create-course")
            .header("Authorization", "Bearer " + token(Role.INSTRUCTOR))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(
                    "{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"},\"occurredAt\":\"2013-10-01T08:00:00Z\"}")));
        assertProblem(reply, 403, "forbidden");
        assertThat(reply.json().path("violations").path(0).path("field").asString()).isEqualTo("occurredAt");
    }

    @ParameterizedTest
    @CsvSource({ "/nothing, 404, no-such-endpoint", "/commands/a/b, 404, no-such-endpoint",
            "/commands/create-course, 405, method-not-allowed", "/error, 404, no-such-endpoint" })
    void an_unknown_path_is_not_found(String path, int status, String code) {
        Reply reply = send(request(path).GET().header("Accept", "text/html"));
        assertProblem(reply, status, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "GET /[] HTTP/1.1", "GET / HTTP/9.9", "nonsense",
            "GET /%zz HTTP/1.1", "GET /a/../../b HTTP/1.1", "GET /commands;a=b HTTP/1.1", "GET //x HTTP/1.1" })
    void an_invalid_request_is_refused_without_html(String requestLine) throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (4|5)\\d\\d.*");
        assertThat(answer).doesNotContainIgnoringCase("<html").doesNotContain("Exception").doesNotContain("Tomcat");
        if (answer.contains("\r\n\r\n{")) {
            assertThat(answer).contains("application/problem+json").contains("\"code\":");
        }
    }

    @Test
    void headers_that_are_too_long_are_refused_without_html() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("<html");
    }

    @ParameterizedTest
    @CsvSource({ "/commands/create-course, application/json", "/commands, application/x-ndjson",
            "/auth/login, application/json" })
    void a_request_that_cannot_be_read_to_its_end_is_malformed(String path, String type) throws IOException {
        for (String rest : List.of("Content-Length: 500\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n1ff\r\n{",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{")) {
            String answer = raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                    + type + "\r\nAuthorization: Bearer " + token(Role.TENANT_ADMIN) + "\r\n" + rest);
            assertThat(answer).as(rest).startsWith("HTTP/1.1 400").contains("\"code\":\"malformed-request\"");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.text()).as("status %s", reply.status()).startsWith("{");
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().path("type").asString()).isEqualTo("urn:annals:problem:" + code);
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.json().path("title").asString()).isNotBlank();
        assertThat(reply.json().path("detail").asString()).isNotBlank();
        assertThat(reply.json().path("violations").isArray()).isTrue();
        assertThat(reply.json().path("requestId").asString()).isEqualTo(reply.header("X-Request-Id"));
        assertThat(reply.text()).doesNotContain("Exception").doesNotContain("io.annals").doesNotContain("\"trace\"");
    }

}
