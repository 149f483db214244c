package io.annals.api.assessment.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.question.Response.Calculated;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.Response.Judged;
import io.annals.api.assessment.question.Response.Matched;
import io.annals.api.assessment.question.Response.Ordered;
import io.annals.api.assessment.question.Response.Written;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AnswerCheckTest {

    private static final UUID A = Ids.named(Ids.PLATFORM, "a");

    private static final UUID B = Ids.named(Ids.PLATFORM, "b");

    private static final UUID C = Ids.named(Ids.PLATFORM, "c");

    private static final UUID STRANGER = Ids.named(Ids.PLATFORM, "stranger");

    private static final List<ChoiceOption> OPTIONS = List.of(new ChoiceOption(A, "a", true, Map.of()),
            new ChoiceOption(B, "b", false, Map.of()));

    private static final SingleChoice SINGLE = new SingleChoice(OPTIONS);

    private static final MultipleChoice MULTIPLE = new MultipleChoice(OPTIONS, true, null);

    private static final Ordering ORDERING = new Ordering(List.of(item(A), item(B)), true);

    private static final Matching MATCHING = new Matching(List.of(item(A)), List.of(item(B), item(C)),
            List.of(new Pair(A, B)));

    @Test
    void an_answer_of_the_wrong_shape_is_refused() {
        Refusal refusal = refusal(SINGLE, new Judged(true));
        assertThat(refusal.code()).isEqualTo("wrong-response-type");
        assertThat(refusal.violations())
            .containsExactly(new Violation("response.type", "must be chosen, because the question is single_choice"));
    }

    @Test
    void an_unknown_option_is_refused() {
        Refusal refusal = refusal(MULTIPLE, new Chosen(List.of(A, STRANGER)));
        assertThat(refusal.code()).isEqualTo("unknown-option");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.violations())
            .containsExactly(new Violation("response.optionIds[1]", "is not an option of this question"));
        assertThat(refusal(ORDERING, new Ordered(List.of(A, STRANGER))).code()).isEqualTo("unknown-option");
    }

    @Test
    void a_prompt_is_no_choice_and_a_choice_no_prompt() {
        Refusal refusal = refusal(MATCHING, new Matched(List.of(new Pair(B, A))));
        assertThat(refusal.code()).isEqualTo("unknown-option");
        assertThat(refusal.violations()).extracting(Violation::field)
            .containsExactly("response.pairs[0].promptId", "response.pairs[0].choiceId");
    }

    @Test
    void two_options_of_a_single_choice_are_refused() {
        Refusal refusal = refusal(SINGLE, new Chosen(List.of(A, B)));
        assertThat(refusal.code()).isEqualTo("invalid-response");
        assertThat(refusal.violations())
            .containsExactly(new Violation("response.optionIds", "must be at most one option"));
    }

    @Test
    void the_same_twice_is_refused() {
        assertThat(refusal(MULTIPLE, new Chosen(List.of(A, A))).violations())
            .containsExactly(new Violation("response.optionIds[1]", "must be unique"));
        assertThat(refusal(MATCHING, new Matched(List.of(new Pair(A, B), new Pair(A, C)))).violations())
            .containsExactly(new Violation("response.pairs[1].promptId", "must be unique"));
    }

    @Test
    void an_incomplete_order_is_refused() {
        assertThat(refusal(ORDERING, new Ordered(List.of(B))).violations())
            .containsExactly(new Violation("response.itemIds", "must be all 2 items, or none"));
    }

    @Test
    void a_text_that_is_too_long_is_refused_with_the_limit() {
        ShortText question = new ShortText(List.of(new AcceptedText("a")), false);
        assertThat(refusal(question, new Written("x".repeat(1001))).violations())
            .containsExactly(new Violation("response.text", "must have at most 1000 characters"));
        assertThat(refusal(new Essay(null, null, null), new Written("x".repeat(100_001))).violations())
            .containsExactly(new Violation("response.text", "must have at most 100000 characters"));
        assertThat(refusal(new Essay(null, 2, null), new Written("one two three")).violations())
            .containsExactly(new Violation("response.text", "must have at most 2 words"));
    }

    @Test
    void a_short_essay_is_accepted() {
        assertThatNoException()
            .isThrownBy(() -> new Essay(100, null, null).requireValidResponse(new Written("so far"), "response"));
    }

    @Test
    void a_number_of_an_absurd_size_is_refused() {
        Numerical question = new Numerical(BigDecimal.ONE, null, null, null);
        assertThat(refusal(question, new Calculated(new BigDecimal("1e-999999999"))).code())
            .isEqualTo("invalid-response");
    }

    @Test
    void an_answer_can_be_cleared() {
        for (Response nothing : List.of(new Chosen(List.of()), new Written(" "), new Matched(List.of()),
                new Ordered(List.of()))) {
            assertThat(nothing.blank()).isTrue();
        }
        assertThatNoException().isThrownBy(() -> {
            SINGLE.requireValidResponse(new Chosen(List.of()), "response");
            MATCHING.requireValidResponse(new Matched(List.of()), "response");
            ORDERING.requireValidResponse(new Ordered(List.of()), "response");
        });
        assertThat(new Judged(false).blank()).isFalse();
    }

    @Test
    void equal_answers_may_be_written_differently() {
        assertThat(new Chosen(List.of(A, B)).sameAnswerAs(new Chosen(List.of(B, A)))).isTrue();
        assertThat(new Calculated(new BigDecimal("5.0")).sameAnswerAs(new Calculated(new BigDecimal("5")))).isTrue();
        assertThat(new Matched(List.of(new Pair(A, B), new Pair(B, C)))
            .sameAnswerAs(new Matched(List.of(new Pair(B, C), new Pair(A, B))))).isTrue();
        assertThat(new Ordered(List.of(A, B)).sameAnswerAs(new Ordered(List.of(B, A)))).isFalse();
        assertThat(new Written("a").sameAnswerAs(new Written("A"))).isFalse();
        assertThat(new Judged(true).sameAnswerAs(new Chosen(List.of()))).isFalse();
    }

    private static Refusal refusal(QuestionBody question, Response response) {
        return catchThrowableOfType(Refusal.class, () -> question.requireValidResponse(response, "response"));
    }

    private static QuestionItem item(UUID id) {
        return new QuestionItem(id, "some item", Map.of());
    }

}
