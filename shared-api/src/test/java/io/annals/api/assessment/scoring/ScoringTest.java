package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.Ids;
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
import io.annals.api.assessment.question.Response.Calculated;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.Response.Judged;
import io.annals.api.assessment.question.Response.Matched;
import io.annals.api.assessment.question.Response.Ordered;
import io.annals.api.assessment.question.Response.Written;
import io.annals.api.assessment.question.ShortText;
import io.annals.api.assessment.question.SingleChoice;
import io.annals.api.assessment.question.ToleranceKind;
import io.annals.api.assessment.question.TrueFalse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScoringTest {

    @Test
    void single_choice_earns_all_or_nothing() {
        SingleChoice question = new SingleChoice(options("A", "b", "c"));
        assertThat(mark(question, "2.5", chosen("A"))).isEqualTo(right("2.5"));
        assertThat(mark(question, "2.5", chosen("b"))).isEqualTo(AnswerScore.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({ "A B, 4.0000, true", "A, 2.0000, false", "A B c, 2.0000, false", "A c, 0.0000, false",
            "c d, 0.0000, false", "A B c d, 0.0000, false" })
    void multiple_choice_with_full_penalty_is_canvas_partial_credit(String answer, BigDecimal points, boolean correct) {
        MultipleChoice question = new MultipleChoice(options("A", "B", "c", "d"), true, BigDecimal.valueOf(100));
        assertThat(mark(question, "4", chosen(answer.split(" ")))).isEqualTo(new AnswerScore(points, correct));
    }

    @ParameterizedTest
    @CsvSource({ "A B C, 1.0000, true", "A B, 0.6667, false", "A, 0.3333, false", "A B d, 0.5833, false",
            "d, 0.0000, false" })
    void a_penalty_is_a_percentage_of_what_a_correct_option_earns(String answer, BigDecimal points, boolean correct) {
        MultipleChoice question = new MultipleChoice(options("A", "B", "C", "d"), true, BigDecimal.valueOf(25));
        AnswerScore score = mark(question, "1", chosen(answer.split(" ")));
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.correct()).isEqualTo(correct);
    }

    @Test
    void without_penalty_wrong_options_cost_nothing_but_the_answer_is_not_correct() {
        MultipleChoice question = new MultipleChoice(options("A", "B", "c"), true, null);
        assertThat(mark(question, "3", chosen("A", "c"))).isEqualTo(new AnswerScore(new BigDecimal("1.5"), false));
        assertThat(mark(question, "3", chosen("A", "B", "c"))).isEqualTo(new AnswerScore(new BigDecimal("3"), false));
    }

    @Test
    void without_partial_credit_multiple_choice_earns_all_or_nothing() {
        MultipleChoice question = new MultipleChoice(options("A", "B", "c"), false, null);
        assertThat(mark(question, "3", chosen("B", "A"))).isEqualTo(right("3"));
        assertThat(mark(question, "3", chosen("A"))).isEqualTo(AnswerScore.NOTHING);
        assertThat(mark(question, "3", chosen("A", "B", "c"))).isEqualTo(AnswerScore.NOTHING);
    }

    @Test
    void true_or_false_is_right_or_wrong() {
        assertThat(mark(new TrueFalse(false), "1", new Judged(false))).isEqualTo(right("1"));
        assertThat(mark(new TrueFalse(false), "1", new Judged(true))).isEqualTo(AnswerScore.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = { "Paris | Paris | true", "Paris | paris | true", "Paris | ` Paris\t` | true",
                    "Paris | Pariss | false", "New York | `new \u00a0 york` | true", "caf\u00e9 | cafe\u0301 | true",
                    "cafe | caf\u00e9 | false", "Stra\u00dfe | STRASSE | true",
                    "\u03bf\u03b4\u03cc\u03c2 | \u039f\u0394\u038c\u03a3 | true", "title | T\u0130TLE | true",
                    "m\u00b2 | m2 | true", "long* | long | true", "long* | longest | true", "long* | along | false",
                    "*whale | blue whale | true", "*blue*whale* | a BLUE and big whale! | true",
                    "*blue*whale* | whale blue | false", "a*a | a | false", "a*a | aa | true", "*ab*ab* | ab | false",
                    "*ab*ab* | xababx | true", "2\\*3 | 2*3 | true", "2\\*3 | 2x3 | false", "a.c | abc | false",
                    "(x) | (X) | true", "c:\\\\*.txt | C:\\a.txt | true", "a\\b | a\\b | true" })
    void a_short_text_is_compared_without_regard_to_case_blanks_and_composition(String accepted, String answer,
            boolean right) {
        ShortText question = new ShortText(List.of(new AcceptedText("something else"), new AcceptedText(accepted)),
                false);
        assertThat(mark(question, "1", new Written(answer)).correct()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            value = { "don't | don\u2019t", "don\u2019t | don't", "don't | don\u00b4t", "5\u2033 | 5\u201d",
                    "\u00abyes\u00bb | \u201cyes\u201d", "co-operate | co\u2010operate", "co-operate | co\u2011operate",
                    "-5 | \u22125", "1914-1918 | 1914\u20131918", "cooperate | co\u00adoperate", "cat | \ufeffcat",
                    "cat | c\u200bat", "cat | \u200fcat\u200e", "cat | \u2067cat\u2069", "\u2764\ufe0f | \u2764",
                    "42 | \uff14\uff12", "ABC | \uff21\uff22\uff23", "file | \ufb01le", "istanbul | \u0130stanbul",
                    "\u0130stanbul | ISTANBUL", "STRASSE | Stra\u1e9ee",
                    "\u03c3\u03bf\u03c6\u03cc\u03c2* | \u03a3\u039f\u03a6\u038c\u03a3" })
    void a_short_text_is_right_however_it_is_typed(String accepted, String answer) {
        AcceptedText text = new AcceptedText(accepted);
        assertThat(mark(new ShortText(List.of(text), false), "1", new Written(answer)).correct()).isTrue();
        assertThat(mark(new ShortText(List.of(new AcceptedText(answer)), false), "1",
                new Written(accepted.replace("*", "")))
            .correct()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "don't, don\u2019t, false", "m\u00b2, m2, false", "-5, \u22125, false", "Caf\u00e9, cafe\u0301, true",
            "cat, c\u200bat, true" })
    void an_exact_text_is_compared_character_by_character(String accepted, String answer, boolean right) {
        ShortText question = new ShortText(List.of(new AcceptedText(accepted)), false, true);
        assertThat(mark(question, "1", new Written(answer)).correct()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({ "the * cat, the cat, true", "the * cat, the big cat, true", "the * cat, thecat, false",
            "the * cat, theme cat, false", "the * cat, the bobcat, false", "cat *, cat, true", "* cat, cat, true",
            "cat *, cats, false", "* cat *, cat, true", "a * * b, a b, true", "a ** * b, a b, true", "a* *b, ab, false",
            "a* *b, a b, true", "a *b, a b, true", "the * cat * mat, the cat mat, true",
            "the * cat * mat, the catmat, false", "2\uff0a3, 2*3, true", "2\uff0a3, 2x3, false" })
    void spaces_beside_an_asterisk_that_stands_for_nothing_count_once(String accepted, String answer, boolean right) {
        ShortText question = new ShortText(List.of(new AcceptedText(accepted)), false);
        assertThat(mark(question, "1", new Written(answer)).correct()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({ "pH, pH, true", "pH, PH, false", "pH*, pH 7, true", "Stra\u00dfe, STRASSE, false",
            "caf\u00e9, cafe\u0301, true" })
    void a_case_sensitive_text_is_compared_letter_by_letter(String accepted, String answer, boolean right) {
        ShortText question = new ShortText(List.of(new AcceptedText(accepted)), true);
        assertThat(mark(question, "1", new Written(answer)).correct()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({ "3.14, 0.01, absolute, 3.15, true", "3.14, 0.01, absolute, 3.13, true",
            "3.14, 0.01, absolute, 3.1500001, false", "0.3, 0, absolute, 0.30, true",
            "8.33e-24, 0, absolute, 8.34e-24, false", "0, 1e-24, absolute, 1e-24, true",
            "0, 1e-24, absolute, 1e-23, false", "200, 5, relative, 210, true", "200, 5, relative, 190, true",
            "200, 5, relative, 210.01, false", "-200, 5, relative, -210, true", "-200, 5, relative, 210, false",
            "6.02e23, 1, relative, 6.05e23, true", "6.02e23, 1, relative, 602, false" })
    void a_number_is_right_within_the_tolerance_bounds_included(BigDecimal value, BigDecimal tolerance, String kind,
            BigDecimal answer, boolean right) {
        ToleranceKind toleranceKind = kind.equals("relative") ? ToleranceKind.RELATIVE : ToleranceKind.ABSOLUTE;
        Numerical question = new Numerical(value, tolerance, toleranceKind, null);
        assertThat(mark(question, "1", new Calculated(answer)).correct()).isEqualTo(right);
    }

    @Test
    void items_with_equal_texts_are_interchangeable() {
        List<QuestionItem> items = List.of(item("1", "A"), item("2", "B"), item("3", " A"), item("4", "B"));
        Ordering ordering = new Ordering(items, true);
        assertThat(mark(ordering, "4", ordered("3 4 1 2"))).isEqualTo(right("4"));
        assertThat(mark(new Ordering(items, false), "4", ordered("3 2 1 4"))).isEqualTo(right("4"));
        assertThat(mark(ordering, "4", ordered("3 1 2 4")).points()).isEqualByComparingTo("2");
    }

    @Test
    void choices_and_prompts_with_equal_texts_are_interchangeable() {
        Matching question = new Matching(List.of(item("p", "P"), item("q", "P"), item("r", "R")),
                List.of(item("x", "X"), item("y", "Y"), item("z", "X")),
                List.of(new Pair(id("p"), id("x")), new Pair(id("q"), id("y")), new Pair(id("r"), id("z"))));
        assertThat(mark(question, "3", matched("p-y", "q-z", "r-x"))).isEqualTo(right("3"));
        assertThat(mark(question, "3", matched("p-x", "q-z", "r-x")).points()).isEqualByComparingTo("2");
    }

    private static QuestionItem item(String name, String text) {
        return new QuestionItem(id(name), text, Map.of());
    }

    @Test
    void every_right_match_earns_its_share() {
        Matching question = new Matching(items("p", "q", "r"), items("x", "y", "z"),
                List.of(new Pair(id("p"), id("x")), new Pair(id("q"), id("y")), new Pair(id("r"), id("x"))));
        assertThat(mark(question, "10", matched("p-x", "q-y", "r-x"))).isEqualTo(right("10"));
        assertThat(mark(question, "10", matched("p-x", "q-x", "r-x")))
            .isEqualTo(new AnswerScore(new BigDecimal("6.6667"), false, Fraction.of(20, 3)));
        assertThat(mark(question, "10", matched("q-y")))
            .isEqualTo(new AnswerScore(new BigDecimal("3.3333"), false, Fraction.of(10, 3)));
        assertThat(mark(question, "10", matched("p-z"))).isEqualTo(AnswerScore.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({ "a b c d, 8.0000, true", "a b d c, 4.0000, false", "d a b c, 0.0000, false",
            "a c d b, 2.0000, false" })
    void every_item_in_its_place_earns_its_share(String answer, BigDecimal points, boolean correct) {
        Ordering question = new Ordering(items("a", "b", "c", "d"), true);
        assertThat(mark(question, "8", ordered(answer))).isEqualTo(new AnswerScore(points, correct));
    }

    @Test
    void without_partial_credit_only_the_right_order_earns_anything() {
        Ordering question = new Ordering(items("a", "b", "c"), false);
        assertThat(mark(question, "3", ordered("a b c"))).isEqualTo(right("3"));
        assertThat(mark(question, "3", ordered("a c b"))).isEqualTo(AnswerScore.NOTHING);
    }

    @Test
    void an_essay_waits_for_a_grader_unless_nothing_is_written() {
        Essay question = new Essay(null, null, null);
        assertThat(mark(question, "5", new Written("I think"))).isEqualTo(AnswerScore.WAITING);
        assertThat(mark(question, "5", new Written(" \n"))).isEqualTo(AnswerScore.NOTHING);
        assertThat(mark(question, "5", null)).isEqualTo(AnswerScore.NOTHING);
        assertThat(AnswerScore.WAITING.waits()).isTrue();
    }

    @Test
    void full_points_from_a_grader_make_an_answer_right() {
        assertThat(AnswerScore.given(new BigDecimal("4.5"), BigDecimal.valueOf(5)).correct()).isFalse();
        assertThat(AnswerScore.given(new BigDecimal("5.00"), BigDecimal.valueOf(5))).isEqualTo(right("5"));
    }

    @Test
    void a_blank_answer_earns_nothing() {
        assertThat(mark(new TrueFalse(false), "1", null)).isEqualTo(AnswerScore.NOTHING);
        assertThat(mark(new SingleChoice(options("A", "b")), "1", new Chosen(List.of())))
            .isEqualTo(AnswerScore.NOTHING);
    }

    @Test
    void an_answer_of_another_type_earns_nothing() {
        assertThat(mark(new TrueFalse(true), "1", chosen("A"))).isEqualTo(AnswerScore.NOTHING);
        assertThat(mark(new Essay(null, null, null), "1", new Judged(true))).isEqualTo(AnswerScore.NOTHING);
        assertThat(mark(new MultipleChoice(options("A", "b"), true, BigDecimal.valueOf(100)), "1", chosen("A", "gone")))
            .isEqualTo(AnswerScore.NOTHING);
    }

    @Test
    void points_are_rounded_half_up_once_at_the_end() {
        MultipleChoice question = new MultipleChoice(options("A", "B"), true, null);
        assertThat(mark(question, "0.0001", chosen("A")).points()).isEqualTo(new BigDecimal("0.0001"));
        assertThat(mark(question, "0", chosen("A", "B"))).isEqualTo(right("0"));
    }

    @Test
    void invalid_points_are_an_error() {
        Judged answer = new Judged(true);
        assertThatIllegalArgumentException().isThrownBy(() -> mark(new TrueFalse(true), "-1", answer));
        assertThatIllegalArgumentException().isThrownBy(() -> mark(new TrueFalse(true), "0.00005", answer));
    }

    private static AnswerScore mark(QuestionBody question, String points, @Nullable Response response) {
        return Scoring.score(question, new BigDecimal(points), response);
    }

    private static AnswerScore right(String points) {
        return new AnswerScore(new BigDecimal(points), true);
    }

    /** Options in upper case are correct. */
    private static List<ChoiceOption> options(String... names) {
        return Stream.of(names)
            .map((name) -> new ChoiceOption(id(name), name, Character.isUpperCase(name.charAt(0)), Map.of()))
            .toList();
    }

    private static List<QuestionItem> items(String... names) {
        return Stream.of(names).map((name) -> new QuestionItem(id(name), name, Map.of())).toList();
    }

    private static Chosen chosen(String... names) {
        return new Chosen(Stream.of(names).map(ScoringTest::id).toList());
    }

    private static Ordered ordered(String names) {
        return new Ordered(Arrays.stream(names.split(" ")).map(ScoringTest::id).toList());
    }

    private static Matched matched(String... pairs) {
        return new Matched(
                Stream.of(pairs).map((pair) -> new Pair(id(pair.substring(0, 1)), id(pair.substring(2)))).toList());
    }

    private static UUID id(String name) {
        return Ids.named(Ids.PLATFORM, name);
    }

}
