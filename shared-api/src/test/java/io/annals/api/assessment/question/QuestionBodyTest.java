package io.annals.api.assessment.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.question.PresentedBody.PresentedOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class QuestionBodyTest {

    private static final ChoiceOption RIGHT = option("right", true);

    private static final ChoiceOption WRONG = option("wrong", false);

    private static final QuestionItem ONE = item("one");

    private static final QuestionItem TWO = item("two");

    private static final QuestionItem THREE = item("three");

    @Test
    void two_correct_options_in_single_choice_are_refused() {
        assertThat(new SingleChoice(List.of(RIGHT, option("too", true), WRONG)).violations())
            .containsExactly(new Violation("options", "must have exactly one correct option; it has 2"));
    }

    @Test
    void a_choice_without_a_correct_option_is_refused() {
        assertThat(new SingleChoice(List.of(WRONG, option("also", false))).violations())
            .containsExactly(new Violation("options", "must have exactly one correct option; it has 0"));
        assertThat(new MultipleChoice(List.of(WRONG, option("also", false)), true, null).violations())
            .containsExactly(new Violation("options", "must have at least one correct option"));
    }

    @Test
    void a_penalty_without_partial_credit_is_refused() {
        assertThat(new MultipleChoice(List.of(RIGHT, WRONG), false, BigDecimal.TEN).violations())
            .containsExactly(new Violation("penalty", "must be absent without partialCredit"));
    }

    @Test
    void the_same_option_twice_is_refused() {
        assertThat(new MultipleChoice(List.of(RIGHT, WRONG, WRONG), true, null).violations()).containsExactly(
                new Violation("options[2].optionId", "must be unique"),
                new Violation("options[2].text", "must differ from the texts of the other options"));
    }

    @Test
    void a_single_choice_cannot_have_a_right_and_a_wrong_option_of_the_same_text() {
        ChoiceOption twin = new ChoiceOption(Ids.named(Ids.PLATFORM, "twin"), RIGHT.text() + "\u200b ", false,
                Map.of());
        assertThat(new SingleChoice(List.of(RIGHT, WRONG, twin)).violations())
            .containsExactly(new Violation("options[2].text", "must not be the text of a right and of a wrong option"));
    }

    @Test
    void a_pair_of_unknown_items_is_refused() {
        UUID stranger = Ids.named(Ids.PLATFORM, "stranger");
        Matching matching = new Matching(List.of(ONE), List.of(TWO, THREE),
                List.of(new Pair(ONE.itemId(), stranger), new Pair(stranger, TWO.itemId())));
        assertThat(matching.violations()).containsExactly(
                new Violation("pairs[0].choiceId", "is not one of the choices"),
                new Violation("pairs[1].promptId", "is not one of the prompts"));
    }

    @Test
    void a_prompt_needs_exactly_one_pair() {
        Matching matching = new Matching(List.of(ONE, TWO), List.of(THREE, item("four")),
                List.of(new Pair(ONE.itemId(), THREE.itemId()), new Pair(ONE.itemId(), THREE.itemId())));
        assertThat(matching.violations()).containsExactly(
                new Violation("pairs[1].promptId", "must be in one pair only"),
                new Violation("prompts[1]", "must be in a pair"));
    }

    @Test
    void a_choice_may_match_several_prompts() {
        assertThat(new Matching(List.of(ONE, TWO), List.of(THREE, item("four")),
                List.of(new Pair(ONE.itemId(), THREE.itemId()), new Pair(TWO.itemId(), THREE.itemId())))
            .violations()).isEmpty();
    }

    @Test
    void a_prompt_that_is_also_a_choice_is_refused() {
        assertThat(new Matching(List.of(ONE), List.of(ONE, TWO), List.of(new Pair(ONE.itemId(), TWO.itemId())))
            .violations()).containsExactly(new Violation("choices[0].itemId", "must be unique"));
    }

    @Test
    void an_accepted_text_of_wildcards_alone_is_refused() {
        ShortText text = new ShortText(
                List.of(new AcceptedText("a*"), new AcceptedText("* **"), new AcceptedText("\\*")), false);
        assertThat(text.violations()).extracting(Violation::field).containsExactly("accepted[1].pattern");
    }

    @Test
    void a_negative_tolerance_is_refused() {
        assertThat(new Numerical(BigDecimal.ONE, BigDecimal.valueOf(-1), null, null).violations())
            .containsExactly(new Violation("tolerance", "must not be negative"));
    }

    @Test
    void a_percentage_of_zero_is_refused() {
        assertThat(new Numerical(BigDecimal.ZERO, BigDecimal.TEN, ToleranceKind.RELATIVE, null).violations())
            .containsExactly(new Violation("toleranceKind", "must be absolute if the value is 0"));
        assertThat(new Numerical(BigDecimal.ZERO, null, ToleranceKind.RELATIVE, null).violations()).isEmpty();
    }

    @Test
    void a_number_of_an_absurd_size_is_refused() {
        assertThat(new Numerical(new BigDecimal("1e999999999"), null, null, null).violations())
            .containsExactly(new Violation("value", "must have at most 90 digits, written without an exponent"));
        for (String fits : List.of("-6.626e-34", "6.02214076e23", "1e89", "1e-89", "0")) {
            assertThat(new Numerical(new BigDecimal(fits), null, null, null).violations()).as(fits).isEmpty();
        }
        for (String large : List.of("1e90", "-1e-90", "1e-999999999")) {
            assertThat(new Numerical(new BigDecimal(large), null, null, null).violations()).as(large).hasSize(1);
        }
    }

    @Test
    void an_essay_with_minimum_above_maximum_is_refused() {
        assertThat(new Essay(10, 9, null).violations())
            .containsExactly(new Violation("minWords", "must not be above maxWords"));
    }

    @Test
    void a_refusal_says_where_in_the_request() {
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> new SingleChoice(List.of(WRONG, RIGHT, RIGHT)).requireValid("body"));
        assertThat(refusal.code()).isEqualTo("invalid-question");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.violations()).extracting(Violation::field)
            .containsExactly("body.options", "body.options[2].optionId");
        new SingleChoice(List.of(WRONG, RIGHT)).requireValid("body");
    }

    @Test
    void a_learner_sees_options_in_the_order_of_the_attempt_and_no_more() {
        SingleChoice choice = new SingleChoice(List.of(RIGHT, WRONG));
        assertThat(choice.forLearner(List.of(WRONG.optionId(), RIGHT.optionId()))).isEqualTo(new PresentedBody(
                "single_choice", "chosen",
                List.of(new PresentedOption(WRONG.optionId(), "wrong"), new PresentedOption(RIGHT.optionId(), "right")),
                List.of(), null, null, null));
    }

    @Test
    void a_learner_sees_prompts_in_the_authors_order() {
        Matching matching = new Matching(List.of(ONE, TWO), List.of(THREE, item("four")),
                List.of(new Pair(ONE.itemId(), THREE.itemId()), new Pair(TWO.itemId(), THREE.itemId())));
        PresentedBody asked = matching.forLearner(matching.shufflableIds().reversed());
        assertThat(asked.prompts()).extracting(PresentedOption::text).containsExactly("one", "two");
        assertThat(asked.options()).extracting(PresentedOption::text).containsExactly("four", "three");
    }

    @Test
    void an_order_of_other_options_is_an_error() {
        SingleChoice choice = new SingleChoice(List.of(RIGHT, WRONG));
        List<UUID> twice = List.of(RIGHT.optionId(), RIGHT.optionId());
        assertThatIllegalArgumentException().isThrownBy(() -> choice.forLearner(twice));
        assertThatIllegalArgumentException().isThrownBy(() -> choice.forLearner(List.of()));
    }

    @Test
    void a_key_is_rendered_as_json() {
        assertThat(new SingleChoice(List.of(RIGHT, WRONG)).key())
            .isEqualTo(Map.of("optionIds", List.of(RIGHT.optionId())));
        assertThat(new Numerical(BigDecimal.TWO, null, null, "m").key()).isEqualTo(Map.of("value", BigDecimal.TWO,
                "tolerance", BigDecimal.ZERO, "toleranceKind", "absolute", "unit", "m"));
        assertThat(new Essay(null, null, "clear").key()).isEmpty();
    }

    @Test
    void a_list_that_is_changed_later_does_not_change_the_question() {
        List<ChoiceOption> options = new ArrayList<>(List.of(RIGHT, WRONG));
        SingleChoice choice = new SingleChoice(options);
        options.clear();
        assertThat(choice.options()).hasSize(2);
    }

    @Test
    void words_are_separated_by_white_space() {
        assertThat(Essay.words("")).isZero();
        assertThat(Essay.words(" \n\t\u00a0 ")).isZero();
        assertThat(Essay.words("It isn't so")).isEqualTo(3);
        assertThat(Essay.words("  a\u00a0b\n\nc ")).isEqualTo(3);
        assertThat(Essay.words(String.join(" ", IntStream.range(0, 1000).mapToObj(Integer::toString).toList())))
            .isEqualTo(1000);
    }

    private static ChoiceOption option(String text, boolean correct) {
        return new ChoiceOption(Ids.named(Ids.PLATFORM, text), text, correct, Map.of());
    }

    private static QuestionItem item(String text) {
        return new QuestionItem(Ids.named(Ids.PLATFORM, text), text, Map.of());
    }

}
