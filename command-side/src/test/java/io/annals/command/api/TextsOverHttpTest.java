package io.annals.command.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What clients are told about the texts that they send. */
class TextsOverHttpTest extends HttpTest {

    private static final String STYLED = "{\"code\":\"AAA\",\"course\":{\"title\":\"x<y\",\"description\":\"<p style='a'>x<y</p>\"}}";

    @Test
    void a_response_names_the_fields_that_lost_markup() {
        Reply reply = post("/commands/create-course", STYLED);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(sanitized(reply.json())).containsExactly("course.description");
        assertThat(this.database
            .sql("select payload -> 'course' ->> 'title' from events.event where event_type = 'CourseCreated' "
                    + "and payload -> 'course' ->> 'description' = '<p>x&lt;y</p>' and tenant_id = ?")
            .param(this.tenant)
            .query(String.class)
            .single()).isEqualTo("x<y");
    }

    @Test
    void a_response_does_not_mention_texts_that_are_stored_as_they_are_shown() {
        Reply reply = post("/commands/create-course", STYLED.replace(" style='a'", ""));
        assertThat(reply.json().has("sanitized")).isFalse();
    }

    @Test
    void a_repeated_response_names_them_again() {
        Reply first = post("/commands/create-course", STYLED, "Idempotency-Key", "k1");
        Reply second = post("/commands/create-course", STYLED, "Idempotency-Key", "k1");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(sanitized(second.json())).containsExactly("course.description");
        this.database
            .sql("update commands.idempotency set status = null, answer = null, "
                    + "claimed_until = now() - interval '1 second' where tenant_id = ?")
            .param(this.tenant)
            .update();
        assertThat(post("/commands/create-course", STYLED, "Idempotency-Key", "k1").json()).isEqualTo(first.json());
    }

    @Test
    void a_line_of_a_batch_names_them() {
        JsonNode line = JsonMapper.shared()
            .readTree(send(request("/commands").setHeader("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString("{\"command\":\"create-course\",\"body\":" + STYLED + "}"))).text());
        assertThat(line.path("status").asInt()).isEqualTo(201);
        assertThat(sanitized(line)).containsExactly("course.description");
    }

    @Test
    void a_script_is_refused_with_its_field() {
        Reply reply = post("/commands/create-course",
                "{\"code\":\"AAA\",\"course\":{\"title\":\"A\",\"description\":\"<script>x</script>\"}}");
        assertThat(reply.code()).isEqualTo("invalid-command");
        assertThat(reply.json().at("/violations/0/field").asString()).isEqualTo("course.description");
        assertThat(reply.json().at("/violations/0/message").asString()).isEqualTo("must not contain <script>");
    }

    @Test
    void a_length_counts_code_points() {
        String title = "\ud83d\ude00".repeat(300);
        String body = "{\"code\":\"AAA\",\"course\":{\"title\":\"%s\"},\"reason\":\"%s\"}";
        assertThat(post("/commands/create-course", body.formatted(title, "\ud83d\ude00".repeat(500))).status())
            .isEqualTo(201);
        assertThat(post("/commands/create-course", body.formatted(title + "x", "x")).code())
            .isEqualTo("invalid-command");
    }

    @Test
    void the_openapi_document_says_which_fields_are_html() {
        JsonNode schemas = send(anonymous("/openapi.json").GET()).json().at("/components/schemas");
        JsonNode description = schemas.at("/CreateCourse/properties/course/properties/description");
        assertThat(description.path("contentMediaType").asString()).isEqualTo("text/html");
        assertThat(description.path("description").asString()).endsWith("HTML, sanitized before it is stored.");
        assertThat(schemas.at("/CreateCourse/properties/course/properties/title").has("contentMediaType")).isFalse();
        assertThat(schemas.at("/Accepted/properties/sanitized/type").asString()).isEqualTo("array");
        assertThat(schemas.at("/BatchResult/properties/sanitized/type").asString()).isEqualTo("array");
    }

    private static List<String> sanitized(JsonNode response) {
        return response.path("sanitized").valueStream().map(JsonNode::asString).toList();
    }

}
