package io.annals.platform.serialization;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.annals.api.assessment.question.AcceptedText;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.Essay;
import io.annals.api.assessment.question.Matching;
import io.annals.api.assessment.question.MultipleChoice;
import io.annals.api.assessment.question.Numerical;
import io.annals.api.assessment.question.Ordering;
import io.annals.api.assessment.question.Pair;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.QuestionItem;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.question.ShortText;
import io.annals.api.assessment.question.SingleChoice;
import io.annals.api.assessment.question.ToleranceKind;
import io.annals.api.assessment.question.TrueFalse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every type of question and answer as it is stored in events. The golden events have
 * only one sample of each event.
 */
class GoldenQuestionsTest {

    private static final ObjectMapper MAPPER = EventJson.mapper();

    private static final UUID A = UUID.fromString("0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e0a");

    private static final UUID B = UUID.fromString("0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e0b");

    private static final UUID C = UUID.fromString("0190a5b8-7e3c-7c4e-9a51-3f6d2b8c1e0c");

    private static final List<ChoiceOption> OPTIONS = List.of(new ChoiceOption(A, "right", true, Map.of("by", "hand")),
            new ChoiceOption(B, "wrong", false, Map.of()));

    static List<QuestionBody> questions() {
        return List.of(new SingleChoice(OPTIONS), new MultipleChoice(OPTIONS, true, new BigDecimal("33.33")),
                new TrueFalse(true), new ShortText(List.of(new AcceptedText("long*")), true),
                new Numerical(new BigDecimal("9.80"), new BigDecimal("0.05"), ToleranceKind.RELATIVE, "m/s\u00b2"),
                new Matching(List.of(item(A)), List.of(item(B), item(C)), List.of(new Pair(A, C))),
                new Ordering(List.of(item(B), item(A)), false), new Essay(100, 500, "Look for reasons."));
    }

    static List<Response> responses() {
        return List.of(new Response.Chosen(List.of(A, B)), new Response.Judged(false), new Response.Written("longest"),
                new Response.Calculated(new BigDecimal("9.810")), new Response.Matched(List.of(new Pair(A, B))),
                new Response.Ordered(List.of(B, A)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_is_stored_as_it_was_and_reads_as_it_was(QuestionBody question) throws IOException {
        JsonNode golden = golden("questions").path(question.type());
        assertThat(MAPPER.<JsonNode>valueToTree(question)).isEqualTo(golden);
        assertThat(MAPPER.treeToValue(golden, QuestionBody.class)).isEqualTo(question);
    }

    @ParameterizedTest
    @MethodSource("responses")
    void an_answer_is_stored_as_it_was_and_reads_as_it_was(Response response) throws IOException {
        JsonNode golden = golden("responses").path(response.type());
        assertThat(MAPPER.<JsonNode>valueToTree(response)).isEqualTo(golden);
        assertThat(MAPPER.treeToValue(golden, Response.class)).isEqualTo(response);
    }

    @Test
    void every_kind_has_its_sample() {
        assertThat(questions().stream().<Class<?>>map(Object::getClass))
            .containsExactlyInAnyOrder(QuestionBody.class.getPermittedSubclasses());
        assertThat(responses().stream().<Class<?>>map(Object::getClass))
            .containsExactlyInAnyOrder(Response.class.getPermittedSubclasses());
    }

    private static QuestionItem item(UUID id) {
        return new QuestionItem(id, "some item", Map.of());
    }

    private static JsonNode golden(String kind) throws IOException {
        try (InputStream stored = GoldenQuestionsTest.class.getResourceAsStream("/questions/golden.json")) {
            return MAPPER.readTree(stored).path(kind);
        }
    }

}
