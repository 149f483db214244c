package io.annals.platform.serialization;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.annals.api.assessment.question.AcceptedText;
import io.annals.api.assessment.question.QuestionArbitraries;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.question.ShortText;
import io.annals.api.assessment.scoring.QuestionSelection;
import io.annals.platform.json.JsonTypeReader;
import io.annals.platform.json.JsonTypes;
import io.annals.platform.json.StrictJson;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Properties of questions and answers as JSON in events, views and commands. */
class QuestionJsonProperties {

    private static final ObjectMapper EVENTS = EventJson.mapper();

    private static final JsonMapper HTTP = JsonMapper.builder().build();

    private static final Set<String> SHOWN = Set.of("type", "answeredBy", "options", "prompts", "id", "text", "unit",
            "minWords", "maxWords");

    private static final UUID QUESTION = UUID.fromString("0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e47");

    record Answered(QuestionBody body, Response response) {
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void an_event_reads_back_as_it_was(@ForAll("answered") Answered answered) throws JsonProcessingException {
        assertThat(EVENTS.readValue(EVENTS.writeValueAsString(answered), Answered.class)).isEqualTo(answered);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_view_reads_back_as_it_was(@ForAll("answered") Answered answered) {
        assertThat(HTTP.readValue(HTTP.writeValueAsString(answered), Answered.class)).isEqualTo(answered);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_a_view_says_can_be_sent_as_a_command(@ForAll("answered") Answered answered) {
        JsonTypeReader reader = new JsonTypeReader();
        Object read = reader.read(JsonTypes.of(Answered.class),
                StrictJson.object(HTTP.writeValueAsString(answered).getBytes(StandardCharsets.UTF_8)), "");
        reader.refuseViolations();
        assertThat(read).isEqualTo(answered);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void events_and_views_write_the_same(@ForAll("answered") Answered answered) throws JsonProcessingException {
        JsonNode event = EVENTS.readTree(EVENTS.writeValueAsString(answered));
        JsonNode view = EVENTS.readTree(HTTP.writeValueAsString(answered));
        assertThat(names(event)).isSubsetOf(names(view));
        assertThat(event.at("/body/type")).isEqualTo(view.at("/body/type"));
        assertThat(event.at("/response")).isEqualTo(view.at("/response"));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_a_learner_gets_has_no_key(@ForAll("questions") QuestionBody question, @ForAll long seed) {
        List<UUID> order = QuestionSelection.options(seed, QUESTION, question, true);
        JsonNode shown = EVENTS.valueToTree(question.forLearner(order));
        assertThat(names(shown)).isSubsetOf(SHOWN);
        assertThat(shown.path("options").findValuesAsText("id")).isEqualTo(order.stream().map(UUID::toString).toList());
        if (question instanceof ShortText text) {
            assertThat(texts(shown))
                .doesNotContainAnyElementsOf(text.accepted().stream().map(AcceptedText::pattern).toList());
        }
    }

    @Provide
    Arbitrary<QuestionBody> questions() {
        return QuestionArbitraries.questions();
    }

    @Provide
    Arbitrary<Answered> answered() {
        return questions()
            .flatMap((body) -> QuestionArbitraries.answers(body).map((response) -> new Answered(body, response)));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        node.forEach((child) -> names.addAll(names(child)));
        return names;
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isValueNode()) {
            texts.add(node.asText());
        }
        node.forEach((child) -> texts.addAll(texts(child)));
        return texts;
    }

}
