package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.assessment.question.Matching;
import io.annals.api.assessment.question.Pair;
import io.annals.api.assessment.question.QuestionItem;
import io.annals.api.assessment.question.Response.Matched;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/** Scores are exact, and what is shown agrees with what was decided. */
class ExactScoreProperties {

    private static final BigDecimal ONE_POINT = BigDecimal.ONE;

    /** A number of right pairs of a matching question and the points of the question. */
    record Answered(int right, int pairs, BigDecimal points) {

        AnswerScore score() {
            return Scoring.score(matching(this.pairs), this.points, matched(this.pairs, this.right));
        }

        Fraction exact() {
            return Fraction.of(this.points).times(Fraction.of(this.right, this.pairs));
        }

    }

    @Example
    void one_right_pair_of_three_in_each_of_three_questions_is_a_whole_point() {
        List<AnswerScore> scores = List.of(new Answered(1, 3, ONE_POINT).score(), new Answered(1, 3, ONE_POINT).score(),
                new Answered(1, 3, ONE_POINT).score());
        AttemptResult result = AttemptResult.of(scores, new GradingRules(new BigDecimal("3"), ONE_POINT, null), 0);
        assertThat(result).isEqualTo(new AttemptResult(new BigDecimal("1.0000"), Points.NONE, new BigDecimal("1.0000"),
                new BigDecimal("33.33"), true, null));
    }

    @Example
    void two_thirds_are_shown_below_a_passing_score_that_they_would_round_to() {
        GradingRules rules = new GradingRules(ONE_POINT, new BigDecimal("0.6667"), null);
        AttemptResult result = AttemptResult.of(List.of(new Answered(2, 3, ONE_POINT).score()), rules, 0);
        assertThat(result.passed()).isFalse();
        assertThat(result.score()).isEqualTo("0.6666");
        assertThat(result.earned()).isEqualTo("0.6666");
        assertThat(result.exactScore()).isEqualTo(Fraction.of(2, 3));
    }

    @Property
    void the_points_of_all_questions_add_up_exactly(@ForAll("answers") @Size(min = 1, max = 30) List<Answered> answers,
            @ForAll("points") BigDecimal passingScore) {
        AttemptResult result = result(answers, new GradingRules(maxScore(answers), passingScore, null));
        Fraction sum = answers.stream().map(Answered::exact).reduce(Fraction.ZERO, Fraction::plus);
        assertThat(Points.exact(result.score(), result.exactScore())).isEqualTo(sum);
        assertThat(result.passed()).isEqualTo(sum.compareTo(Fraction.of(passingScore)) >= 0);
    }

    @Property
    void what_is_shown_reaches_a_limit_exactly_if_the_exact_value_does(
            @ForAll("answers") @Size(min = 1, max = 5) List<Answered> answers, @ForAll("near") BigDecimal distance) {
        Fraction sum = answers.stream().map(Answered::exact).reduce(Fraction.ZERO, Fraction::plus);
        BigDecimal passingScore = sum.rounded(4, RoundingMode.HALF_UP).add(distance).max(BigDecimal.ZERO);
        BigDecimal maxScore = maxScore(answers);
        AttemptResult result = result(answers, new GradingRules(maxScore, passingScore, null));
        assertThat(result.score().compareTo(passingScore) >= 0).isEqualTo(result.passed());
        assertThat(result.earned().subtract(result.lateDeduction())).isEqualTo(result.score());
        BigDecimal minimum = result.percent().add(distance.movePointRight(2));
        assertThat(result.percent().compareTo(minimum) >= 0)
            .isEqualTo(sum.dividedBy(Fraction.of(maxScore)).isAtLeast(minimum.movePointLeft(2)));
    }

    @Property
    void a_fraction_is_read_as_it_was_written(@ForAll("answers") @Size(1) List<Answered> answers) {
        Fraction exact = answers.getFirst().exact();
        assertThat(Fraction.parse(exact.text())).isEqualTo(exact);
        assertThat(exact.minus(exact)).isEqualTo(Fraction.ZERO);
    }

    @Provide
    Arbitrary<List<Answered>> answers() {
        Arbitrary<Answered> answer = Arbitraries.integers()
            .between(1, 100)
            .flatMap((pairs) -> Combinators.combine(Arbitraries.integers().between(0, pairs), points())
                .as((right, points) -> new Answered(right, pairs, points)));
        return answer.list();
    }

    @Provide
    Arbitrary<BigDecimal> points() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.0001"), BigDecimal.valueOf(50)).ofScale(4);
    }

    @Provide
    Arbitrary<BigDecimal> near() {
        return Arbitraries.of(new BigDecimal("-0.0001"), new BigDecimal("0.0000"), new BigDecimal("0.0001"));
    }

    private static AttemptResult result(List<Answered> answers, GradingRules rules) {
        return AttemptResult.of(answers.stream().map(Answered::score).toList(), rules, 0);
    }

    private static BigDecimal maxScore(List<Answered> answers) {
        return answers.stream().map(Answered::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Matching matching(int pairs) {
        List<QuestionItem> prompts = new ArrayList<>();
        List<QuestionItem> choices = new ArrayList<>(List.of(item(2, pairs)));
        List<Pair> key = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            prompts.add(item(1, i));
            choices.add(item(2, i));
            key.add(new Pair(id(1, i), id(2, i)));
        }
        return new Matching(prompts, choices, key);
    }

    /** Matches the first prompts with the right choices and the others with none. */
    private static Matched matched(int pairs, int right) {
        List<Pair> matched = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            matched.add(new Pair(id(1, i), id(2, (i < right) ? i : pairs)));
        }
        return new Matched(matched);
    }

    private static QuestionItem item(int role, int number) {
        return new QuestionItem(id(role, number), role + "." + number, Map.of());
    }

    private static UUID id(int role, int number) {
        return new UUID(role, number);
    }

}
