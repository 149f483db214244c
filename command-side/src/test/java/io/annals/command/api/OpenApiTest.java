package io.annals.command.api;

import java.util.List;
import java.util.stream.Stream;

import io.annals.api.Commands;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTest extends HttpTest {

    @Test
    void every_command_is_described() {
        JsonNode document = document();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(Commands.all()).allSatisfy((command) -> {
            JsonNode operation = document.path("paths").path("/commands/" + Commands.name(command)).path("post");
            assertThat(operation.path("description").asString("")).as("description of %s", command)
                .contains("permission");
            assertThat(operation.path("x-permission").asString("")).contains(":");
            assertThat(operation.path("responses").propertyNames()).contains("400", "401", "403", "404", "409", "412");
        });
        assertThat(document.path("paths").path("/commands").path("post").isObject()).isTrue();
    }

    @Test
    void a_command_is_described_by_its_constraints_and_its_javadoc() {
        JsonNode schema = document().at("/components/schemas/CreateCourse");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.path("required")).extracting(JsonNode::asString).containsExactlyInAnyOrder("code", "course");
        JsonNode fields = schema.path("properties");
        assertThat(fields.path("code").path("description").asString()).startsWith("Unique in the organization");
        assertThat(fields.path("courseId").path("format").asString()).isEqualTo("uuid");
        assertThat(fields.path("startsOn").path("format").asString()).isEqualTo("date");
        JsonNode details = fields.at("/course/properties");
        assertThat(details.path("title").path("maxLength").asInt()).isEqualTo(300);
        assertThat(details.path("title").path("type").asString()).isEqualTo("string");
        assertThat(details.path("durationHours").path("type")).extracting(JsonNode::asString)
            .containsExactlyInAnyOrder("integer", "null");
        assertThat(details.path("durationHours").path("minimum").asInt(-1)).isZero();
        assertThat(fields.at("/learningObjectives/items/maxLength").asInt()).isEqualTo(500);
        assertThat(fields.path("learningObjectives").path("maxItems").asInt()).isEqualTo(50);
        assertThat(fields.path("reason").path("maxLength").asInt()).isEqualTo(500);
        assertThat(fields.path("occurredAt").path("format").asString()).isEqualTo("date-time");
    }

    @Test
    void enum_values_and_number_ranges_are_described() {
        JsonNode schemas = document().at("/components/schemas");
        assertThat(schemas.at("/RecordOutcome/properties/outcome/enum")).extracting(JsonNode::asString)
            .containsExactly("pass", "distinction", "fail");
        assertThat(schemas.at("/RecordContentAccess/properties/accesses/items/properties/interactions/exclusiveMinimum")
            .asInt(-1)).isZero();
        assertThat(schemas.at("/RecordContentAccess/properties/accesses/items/required")).extracting(JsonNode::asString)
            .containsExactlyInAnyOrder("contentId", "interactions");
    }

    @Test
    void every_reference_is_resolved_and_every_operation_id_is_unique() {
        JsonNode document = document();
        assertThat(references(document)).isNotEmpty()
            .allSatisfy((reference) -> assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference)
                .isFalse());
        assertThat(operations(document)).extracting((operation) -> operation.path("operationId").asString())
            .doesNotHaveDuplicates();
    }

    @Test
    void summaries_and_descriptions_complement_each_other() {
        assertThat(operations(document())).isNotEmpty().allSatisfy((operation) -> {
            String summary = operation.path("summary").asString();
            assertThat(summary).isNotBlank().doesNotEndWith(".");
            assertThat(operation.path("description").asString("")).doesNotStartWith(summary);
        });
    }

    @Test
    void every_tag_is_described() {
        JsonNode document = document();
        List<String> described = document.path("tags")
            .valueStream()
            .filter((tag) -> !tag.path("description").asString("").isBlank())
            .map((tag) -> tag.path("name").asString())
            .toList();
        assertThat(operations(document)).flatExtracting((operation) -> operation.path("tags").valueStream().toList())
            .extracting(JsonNode::asString)
            .isSubsetOf(described);
    }

    @Test
    void a_number_has_one_upper_bound() {
        JsonNode schemas = document().at("/components/schemas");
        assertThat(schemas.findParents("exclusiveMaximum")).isNotEmpty().noneMatch((number) -> number.has("maximum"));
        assertThat(schemas.at("/RequireModule/properties/minScore/maximum").asInt()).isEqualTo(100);
    }

    @Test
    void nothing_internal_is_described() {
        String text = send(anonymous("/openapi.json").GET()).text();
        assertThat(text).doesNotContain("io.annals")
            .doesNotContain("CommandController")
            .doesNotContain("{@")
            .doesNotContain("interface");
    }

    @Test
    void swagger_ui_is_public() {
        Reply reply = send(anonymous("/swagger-ui/index.html").GET());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).contains("swagger-ui");
        assertThat(send(anonymous("/openapi.json/swagger-config").GET()).json().path("url").asString())
            .isEqualTo("/openapi.json");
    }

    private JsonNode document() {
        Reply reply = send(anonymous("/openapi.json").GET());
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    private static List<JsonNode> operations(JsonNode document) {
        return document.path("paths").valueStream().flatMap(JsonNode::valueStream).toList();
    }

    private static List<String> references(JsonNode node) {
        Stream<String> own = node.path("$ref").isString() ? Stream.of(node.path("$ref").asString()) : Stream.of();
        return Stream.concat(own, node.valueStream().flatMap((child) -> references(child).stream()))
            .distinct()
            .toList();
    }

}
