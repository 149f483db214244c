package io.annals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.annals.standalone.RunningAnnals.ApiResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that all endpoints of the complete application keep. */
class HttpInterfaceTest {

    private final RunningAnnals annals = RunningAnnals.withDemoCollege();

    @Test
    void every_operation_has_a_summary_that_its_description_does_not_repeat() {
        assertThat(operations()).allSatisfy((operation) -> {
            String summary = operation.path("summary").asText();
            assertThat(summary).isNotBlank().doesNotEndWith(".");
            assertThat(operation.path("description").asText()).doesNotStartWith(summary);
        });
    }

    @Test
    void every_query_says_what_it_returns() {
        JsonNode paths = document().path("paths");
        assertThat(paths.properties()).filteredOn((path) -> path.getKey().matches("/(queries|audit)/.*"))
            .isNotEmpty()
            .allSatisfy((path) -> assertThat(path.getValue().at("/get/summary").asText()).startsWith("Returns "));
    }

    @Test
    void every_tag_is_described() {
        List<String> described = list(document().path("tags")).stream()
            .filter((tag) -> !tag.path("description").asText().isBlank())
            .map((tag) -> tag.path("name").asText())
            .toList();
        assertThat(operations()).flatExtracting((operation) -> list(operation.path("tags")))
            .extracting(JsonNode::asText)
            .isSubsetOf(described);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/queries/courses", "/queries/courses/0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47/outline",
            "/audit/events", "/admin/projections", "/auth/jwks" })
    void a_read_is_refused_if_the_client_does_not_accept_json(String path) {
        String token = this.annals.token("demo", "admin");
        for (String accept : List.of("application/yaml", "application/problem+json", "application/json;q=0, */*")) {
            ApiResponse refused = this.annals.get(path, token, "Accept", accept);
            assertThat(refused.status()).isEqualTo(406);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void a_query_names_the_field_of_what_it_does_not_find() {
        ApiResponse missing = this.annals.get("/queries/courses/" + UUID.randomUUID(),
                this.annals.token("demo", "instructor"));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().at("/violations/0/field").asText()).isEqualTo("courseId");
    }

    @Test
    void a_query_says_in_words_what_a_parameter_must_be() {
        ApiResponse refused = this.annals.get("/queries/courses?limit=0", this.annals.token("demo", "instructor"));
        assertThat(refused.json().at("/violations/0/message").asText()).isEqualTo("must be 1 or more");
    }

    private JsonNode document() {
        return this.annals.get("/openapi.json", "").json();
    }

    private List<JsonNode> operations() {
        return list(document().path("paths")).stream().flatMap((path) -> list(path).stream()).toList();
    }

    private static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

}
