package io.annals.command.api;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import io.annals.api.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Methods, parameters and encodings that no endpoint supports, sent over a socket. */
class UnusualRequestTest extends HttpTest {

    @Test
    void another_transfer_encoding_is_not_implemented() throws IOException {
        String answer = raw("POST /commands/create-course HTTP/1.1",
                "Content-Type: application/json\r\nTransfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 501").contains("\"code\":\"not-implemented\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "TRACE", "CONNECT", "PROPFIND", "get", "FOO" })
    void a_method_that_no_endpoint_has_is_not_implemented(String method) throws IOException {
        for (String path : new String[] { "/commands/create-course", "/auth/login", "/nothing" }) {
            String answer = raw(method + " " + path + " HTTP/1.1", "", "");
            assertThat(answer).startsWith("HTTP/1.1 501")
                .contains("\"code\":\"not-implemented\"")
                .doesNotContain("Bearer")
                .doesNotContain("Allow:");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "GET /commands/create-course | OPTIONS, POST", "PUT /auth/login | OPTIONS, POST",
                    "DELETE /auth/jwks | GET, HEAD, OPTIONS", "PATCH /commands | OPTIONS, POST" })
    void the_methods_of_an_endpoint_are_listed(String request, String allowed) throws IOException {
        String answer = raw(request + " HTTP/1.1", "", "");
        assertThat(answer).startsWith("HTTP/1.1 405")
            .contains("\r\nAllow: " + allowed + "\r\n")
            .contains("The endpoint supports the methods " + allowed + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = { "nonsense", "GET /[] HTTP/1.1", "GET / HTTP/9.9", "GET /%zz HTTP/1.1",
            "GET /a/../../b HTTP/1.1", "CONNECT / HTTP/1.1", "\u0016\u0003\u0001\u0002" })
    void errors_of_the_web_server_have_a_request_id(String requestLine) throws IOException {
        String answer = raw(requestLine, "", "");
        String id = answer.replaceFirst("(?s).*\r\nX-Request-Id: (\\S+)\r\n.*", "$1");
        assertThat(answer).contains("application/problem+json").contains("\"requestId\":\"" + id + "\"");
        assertThat(answer).doesNotContain("internal-error");
    }

    @Test
    void errors_of_the_web_server_have_the_request_id_of_the_client() throws IOException {
        assertThat(raw("GET /[] HTTP/1.1", "X-Request-Id: mine-7\r\n", "")).contains("\r\nX-Request-Id: mine-7\r\n")
            .contains("\"requestId\":\"mine-7\"");
    }

    @Test
    void the_web_server_does_not_log_malformed_requests() {
        assertThat(LoggerFactory.getLogger("org.apache.coyote.http11.Http11Processor").isInfoEnabled()).isFalse();
        assertThat(LoggerFactory.getLogger("org.apache.tomcat.util.http.Parameters").isInfoEnabled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "/commands/create-course, application/json", "/commands, application/x-ndjson",
            "/auth/login, application/json" })
    void query_parameters_are_refused(String path, String type) {
        Reply reply = send(anonymous(path + "?dryRun=true&a=1&a=2")
            .headers("Authorization", "Bearer " + token(Role.TENANT_ADMIN), "Content-Type", type)
            .POST(BodyPublishers.ofString("{}")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("unknown-parameter");
        assertThat(reply.json().path("violations")).extracting((violation) -> violation.path("field").asString())
            .containsExactly("a", "dryRun");
    }

    @ParameterizedTest
    @ValueSource(strings = { "%zz=1", "a%00=1", "a=%00", "a=%ff" })
    void malformed_query_parameters_are_refused(String query) throws IOException {
        assertThat(raw("POST /commands/create-course?" + query + " HTTP/1.1",
                "Content-Type: application/json\r\nContent-Length: 2\r\n", "{}"))
            .startsWith("HTTP/1.1 400");
    }

    @Test
    void the_server_does_not_offer_to_trace() throws IOException {
        assertThat(raw("OPTIONS * HTTP/1.1", "", "")).startsWith("HTTP/1.1 200").doesNotContain("TRACE");
    }

    @Test
    void an_empty_query_is_no_parameter() {
        assertThat(post("/commands/create-course?", "{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}").status())
            .isEqualTo(201);
    }

    private String raw(String requestLine, String headers, String body) throws IOException {
        String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + token(Role.TENANT_ADMIN) + "\r\n" + headers + "\r\n" + body;
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

}
