package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.Ids;
import io.annals.api.assessment.scoring.GradingMethod.ScoredAttempt;
import io.annals.api.assessment.scoring.GradingMethod.SelectedScore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AttemptResultTest {

    private static final GradingRules RULES = new GradingRules(BigDecimal.valueOf(6), BigDecimal.valueOf(4), null);

    @Test
    void the_score_is_the_sum_of_the_points() {
        AttemptResult result = AttemptResult.of(marks("1.3333", "2", "0"), RULES, 0);
        assertThat(result).isEqualTo(new AttemptResult(new BigDecimal("3.3333"), Points.NONE, new BigDecimal("3.3333"),
                new BigDecimal("55.55"), false, null));
    }

    @Test
    void the_passing_score_itself_passes_and_a_rounded_percentage_does_not() {
        assertThat(AttemptResult.of(marks("4"), RULES, 0).passed()).isTrue();
        AttemptResult almost = AttemptResult.of(marks("3.9999"), RULES, 0);
        assertThat(almost.percent()).isEqualTo(new BigDecimal("66.66"));
        assertThat(almost.passed()).isFalse();
    }

    @Test
    void every_score_passes_without_a_passing_score() {
        assertThat(AttemptResult.of(marks(), new GradingRules(BigDecimal.valueOf(6), null, null), 0).passed()).isTrue();
    }

    @Test
    void lateness_may_turn_a_pass_into_a_fail() {
        LatePolicy policy = new LatePolicy(60, BigDecimal.TEN, BigDecimal.ZERO);
        AttemptResult result = AttemptResult.of(marks("4.5"),
                new GradingRules(BigDecimal.valueOf(6), BigDecimal.valueOf(4), policy), 61 * 60);
        assertThat(result).isEqualTo(new AttemptResult(new BigDecimal("4.5000"), new BigDecimal("1.2000"),
                new BigDecimal("3.3000"), new BigDecimal("55.00"), false, null));
    }

    @Test
    void there_is_no_result_while_an_answer_waits() {
        assertThatIllegalArgumentException().isThrownBy(() -> AttemptResult.of(List.of(AnswerScore.WAITING), RULES, 0));
    }

    @Test
    void the_attempt_that_counts_is_chosen_as_the_assessment_says() {
        List<ScoredAttempt> attempts = scored("5", "8", "8.0", "6");
        assertThat(GradingMethod.HIGHEST.of(attempts)).contains(new SelectedScore(Fraction.of(8, 1), attempt(2)));
        assertThat(GradingMethod.LATEST.of(attempts)).contains(new SelectedScore(Fraction.of(6, 1), attempt(4)));
        assertThat(GradingMethod.FIRST.of(attempts)).contains(new SelectedScore(Fraction.of(5, 1), attempt(1)));
        assertThat(GradingMethod.AVERAGE.of(attempts)).contains(new SelectedScore(Fraction.of(27, 4), null));
    }

    @Test
    void the_order_of_the_attempts_does_not_matter() {
        List<ScoredAttempt> attempts = scored("5", "8", "8.0", "6");
        for (GradingMethod counting : GradingMethod.values()) {
            assertThat(counting.of(attempts.reversed())).isEqualTo(counting.of(attempts));
        }
    }

    @Test
    void nothing_counts_without_attempts() {
        for (GradingMethod counting : GradingMethod.values()) {
            assertThat(counting.of(List.of())).isEmpty();
        }
    }

    private static List<AnswerScore> marks(String... points) {
        return List.of(points).stream().map((each) -> new AnswerScore(new BigDecimal(each), true)).toList();
    }

    private static List<ScoredAttempt> scored(String... scores) {
        return IntStream.range(0, scores.length)
            .mapToObj((i) -> new ScoredAttempt(attempt(i + 1), i + 1, Fraction.of(new BigDecimal(scores[i]))))
            .toList();
    }

    private static UUID attempt(int number) {
        return Ids.named(Ids.PLATFORM, "attempt", Integer.toString(number));
    }

}
