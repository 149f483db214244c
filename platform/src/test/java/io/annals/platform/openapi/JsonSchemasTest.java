package io.annals.platform.openapi;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.annals.api.NewId;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.Response;
import io.annals.platform.json.JsonTypes;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonSchemasTest {

    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

    private final JsonSchemas schemas = new JsonSchemas(VALIDATION.getValidator(), new JavadocDescriptions());

    record Ask(@NewId @NotNull UUID questionId, @NotNull QuestionBody body, @Nullable Response sample) {
    }

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @Test
    void variants_have_a_discriminator() {
        JsonNode ask = json(this.schemas.of(JsonTypes.of(Ask.class)));
        assertThat(ask.at("/properties/body/$ref").asText()).isEqualTo("#/components/schemas/QuestionBody");
        JsonNode body = json(this.schemas.referenced().get("QuestionBody"));
        assertThat(body.path("oneOf").findValuesAsText("$ref")).hasSize(8)
            .contains("#/components/schemas/SingleChoice", "#/components/schemas/Essay");
        assertThat(body.at("/discriminator/propertyName").asText()).isEqualTo("type");
        assertThat(body.at("/discriminator/mapping/single_choice").asText())
            .isEqualTo("#/components/schemas/SingleChoice");
        assertThat(body.path("description").asText()).contains("part of a question");
    }

    @Test
    void each_variant_has_exactly_its_own_fields_and_name() {
        this.schemas.of(JsonTypes.of(Ask.class));
        JsonNode choice = json(this.schemas.referenced().get("MultipleChoice"));
        assertThat(choice.at("/properties/type/enum")).extracting(JsonNode::asText).containsExactly("multiple_choice");
        assertThat(choice.path("required")).extracting(JsonNode::asText)
            .containsExactlyInAnyOrder("type", "options", "partialCredit");
        assertThat(choice.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(choice.at("/properties/options/minItems").asInt()).isEqualTo(2);
        assertThat(choice.at("/properties/options/maxItems").asInt()).isEqualTo(100);
        assertThat(choice.at("/properties/penalty/maximum").asInt()).isEqualTo(100);
        assertThat(choice.path("description").asText()).contains("earn all points");
    }

    @Test
    void an_id_that_the_server_generates_is_not_required_at_any_depth() {
        JsonNode ask = json(this.schemas.of(JsonTypes.of(Ask.class)));
        assertThat(ask.path("required")).extracting(JsonNode::asText).containsExactly("body");
        JsonNode option = json(this.schemas.referenced().get("SingleChoice")).at("/properties/options/items");
        assertThat(option.path("required")).extracting(JsonNode::asText).containsExactlyInAnyOrder("text", "correct");
    }

    @Test
    void a_variant_may_be_absent() {
        JsonNode sample = json(this.schemas.of(JsonTypes.of(Ask.class))).at("/properties/sample/anyOf");
        assertThat(sample.path(0).path("$ref").asText()).isEqualTo("#/components/schemas/Response");
        assertThat(sample.path(1).path("type").asText()).isEqualTo("null");
    }

    private static JsonNode json(@Nullable Schema<?> schema) {
        return Json31.mapper().valueToTree(schema);
    }

}
