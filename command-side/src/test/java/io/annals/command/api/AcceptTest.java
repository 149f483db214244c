package io.annals.command.api;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every endpoint has one media type, which the header {@code Accept} must include. */
class AcceptTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(strings = { "*/*", "application/*", "application/json", "text/html, */*;q=0.1",
            "application/json;charset=UTF-8", "application/json;version=2", "application/xml, application/json;q=0.001",
            "application/json, */*;q=0", "application/*+json, application/json;q=0.5" })
    void json_is_sent_to_clients_that_accept_it(String accept) {
        Reply created = post("/commands/create-course", "{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}", "Accept",
                accept);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Content-Type")).isEqualTo("application/json");
        Reply keys = send(anonymous("/auth/jwks").header("Accept", accept).GET());
        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/html", "application/yaml", "application/problem+json", "application/x+json",
            "application/*+json", "application/x-ndjson", "application/json;q=0", "application/json;q=0, */*",
            "*/*;q=0", "application/*;q=0.0, text/html" })
    void other_clients_are_refused_before_anything_happens(String accept) {
        for (String path : new String[] { "/commands/create-course", "/auth/login", "/auth/refresh" }) {
            assertNotAcceptable(post(path, "{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}", "Accept", accept),
                    "The response is application/json: Accept must include it.");
        }
        assertNotAcceptable(send(anonymous("/auth/jwks").header("Accept", accept).GET()),
                "The response is application/json: Accept must include it.");
        assertThat(events()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "json", "application/json;q=7", "application/json;q=x", "/" })
    void a_malformed_header_is_refused(String accept) {
        assertNotAcceptable(post("/auth/login", "{}", "Accept", accept), "Accept must be a list of media types.");
        assertNotAcceptable(post("/commands/create-course", "{}", "Accept", accept),
                "The response is application/json: Accept must include it.");
    }

    @ParameterizedTest
    @CsvSource({ "application/x-ndjson, 200", "*/*, 200", "application/json, 406", "application/x-ndjson;q=0, 406" })
    void the_results_of_a_batch_are_lines_of_json(String accept, int status) {
        Reply reply = send(anonymous("/commands")
            .headers("Authorization", "Bearer " + token(io.annals.api.Role.TENANT_ADMIN), "Content-Type",
                    "application/x-ndjson", "Accept", accept)
            .POST(BodyPublishers
                .ofString("{\"command\":\"create-course\",\"body\":{\"code\":\"A\",\"course\":{\"title\":\"B\"}}}\n")));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(events() > 0).isEqualTo(status == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/yaml", "application/x+json", "application/problem+json", "text/plain" })
    void a_login_must_be_json(String type) {
        Reply reply = send(anonymous("/auth/login").header("Content-Type", type)
            .POST(BodyPublishers.ofString("{\"tenant\":\"a\",\"email\":\"b\",\"password\":\"c\"}")));
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.code()).isEqualTo("unsupported-media-type");
        assertThat(reply.json().path("detail").asString()).isEqualTo("The Content-Type must be application/json.");
    }

    @Test
    void the_api_documentation_and_the_health_keep_their_types() {
        assertThat(send(anonymous("/swagger-ui/index.html").header("Accept", "text/html").GET()).status())
            .isEqualTo(200);
        assertThat(send(anonymous("/actuator/health").header("Accept", "*/*").GET()).header("Content-Type"))
            .startsWith("application/vnd.spring-boot.actuator");
    }

    private static void assertNotAcceptable(Reply reply, String detail) {
        assertThat(reply.code()).isEqualTo("not-acceptable");
        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().path("detail").asString()).isEqualTo(detail);
    }

}
