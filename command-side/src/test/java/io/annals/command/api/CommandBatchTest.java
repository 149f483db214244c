package io.annals.command.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.annals.api.Ids;
import io.annals.api.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CommandBatchTest extends HttpTest {

    @Test
    void commands_that_build_on_each_other_are_executed_in_order() {
        UUID course = Ids.next();
        UUID module = Ids.next();
        UUID unit = Ids.next();
        String lines = """
                {"command":"create-course","body":{"courseId":"%1$s","code":"AAA","course":{"title":"Art"}}}
                {"command":"add-module","body":{"courseId":"%1$s","moduleId":"%2$s","module":{"title":"One"}}}
                {"command":"add-unit","body":{"courseId":"%1$s","moduleId":"%2$s","unitId":"%3$s","unit":{"title":"One"}}}
                {"command":"add-content","body":{"courseId":"%1$s","unitId":"%3$s","content":{"type":"page","title":"A"},"published":true}}
                {"command":"publish-course","body":{"courseId":"%1$s"},"ifMatch":4}
                {"command":"create-assessment","body":{"courseId":"%1$s","unitId":"%3$s","assessment":{"title":"Exam","type":"exam"},"configuration":{"maxScore":100}}}
                """
            .formatted(course, module, unit);
        List<JsonNode> results = batch(lines);
        assertThat(results).extracting((result) -> result.path("status").asInt())
            .containsExactly(201, 200, 200, 200, 200, 201);
        assertThat(results).extracting((result) -> result.path("line").asInt()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(results.get(0).path("location").asString()).isEqualTo("/queries/courses/" + course);
        assertThat(results.get(4).path("version").asLong()).isEqualTo(5);
    }

    @Test
    void every_line_gets_a_result() {
        String lines = IntStream.range(0, 500)
            .mapToObj((
                    i) -> "{\"command\":\"create-course\",\"body\":{\"code\":\"C%d\",\"course\":{\"title\":\"Course %d\"}}}"
                        .formatted(i % 250, i))
            .collect(Collectors.joining("\n"));
        List<JsonNode> results = batch(lines);
        assertThat(results).hasSize(500);
        assertThat(results.subList(0, 186)).allMatch((result) -> result.path("status").asInt() == 201);
        assertThat(results).extracting((result) -> result.path("line").asInt())
            .containsExactlyElementsOf(IntStream.rangeClosed(1, 500).boxed().toList());
        assertThat(results).filteredOn((result) -> result.path("status").asInt() == 201).hasSize(250);
        assertThat(results).filteredOn((result) -> result.path("status").asInt() == 409)
            .hasSize(250)
            .allMatch((result) -> result.path("problem").path("code").isString());
    }

    @Test
    void an_invalid_line_does_not_stop_the_others() {
        String lines = String.join("\n", "{\"command\":\"create-course\"", "{\"command\":\"no-such\",\"body\":{}}", "",
                "[]", "{\"command\":\"create-course\",\"body\":{\"titel\":\"x\"}}", "{\"body\":{}}",
                "{\"command\":\"create-course\",\"body\":{\"code\":\"" + "x".repeat(1_100_000) + "\"}}",
                "{\"command\":\"create-course\",\"body\":{},\"more\":1}",
                "{\"command\":\"create-course\",\"body\":{},\"ifMatch\":\"x\"}",
                "{\"command\":\"create-course\",\"body\":{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}}");
        List<JsonNode> results = batch(lines);
        assertThat(results).extracting((result) -> result.path("problem").path("code").asString("none"))
            .containsExactly("malformed-json", "unknown-command", "wrong-type", "unknown-field", "invalid-command",
                    "body-too-large", "unknown-field", "malformed-if-match", "none");
        assertThat(results).extracting((result) -> result.path("line").asInt())
            .containsExactly(1, 2, 4, 5, 6, 7, 8, 9, 10);
        assertThat(results.getLast().path("status").asInt()).isEqualTo(201);
    }

    @Test
    void a_line_with_a_key_is_executed_once() {
        String line = "{\"command\":\"create-course\",\"body\":{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}},\"idempotencyKey\":\"k1\"}\n";
        List<JsonNode> results = batch(line + line);
        assertThat(results.get(1).path("id")).isEqualTo(results.get(0).path("id"));
        assertThat(results.get(1).path("replayed").asBoolean()).isTrue();
        assertThat(post("/commands/create-course", "{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}",
                "Idempotency-Key", "k1")
            .header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void every_line_needs_its_permission() {
        Reply reply = send(anonymous("/commands")
            .headers("Content-Type", "application/x-ndjson", "Authorization", "Bearer " + token(Role.LEARNER))
            .POST(BodyPublishers.ofString(
                    "{\"command\":\"create-course\",\"body\":{\"code\":\"AAA\",\"course\":{\"title\":\"Art\"}}}")));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("problem").path("code").asString()).isEqualTo("forbidden");
        assertThat(events()).isZero();
    }

    @Test
    void an_empty_batch_has_no_results() {
        assertThat(batch("\n\n")).isEmpty();
    }

    @Test
    void a_batch_of_another_type_is_refused() {
        assertThat(post("/commands", "{}").status()).isEqualTo(415);
    }

    @Test
    void a_client_may_wait_for_a_result_before_it_sends_the_next_line() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /commands HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-ndjson\r\n"
                            + "Authorization: Bearer " + token(Role.TENANT_ADMIN)
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int i = 1; i <= 3; i++) {
                String line = "{\"command\":\"create-course\",\"body\":{\"code\":\"C" + i
                        + "\",\"course\":{\"title\":\"Art\"}}}\n";
                out.write((Integer.toHexString(line.length()) + "\r\n" + line + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertThat(nextResult(in)).contains("\"line\":" + i).contains("\"status\":201");
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String nextResult(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    private List<JsonNode> batch(String lines) {
        Reply reply = send(anonymous("/commands")
            .headers("Content-Type", "application/x-ndjson", "Authorization", "Bearer " + token(Role.TENANT_ADMIN))
            .POST(BodyPublishers.ofString(lines)));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/x-ndjson");
        return reply.text().lines().map(JsonMapper.shared()::readTree).toList();
    }

}
