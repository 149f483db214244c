package io.annals.api.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.Essay;
import io.annals.api.assessment.question.MultipleChoice;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.Response.Judged;
import io.annals.api.assessment.question.Response.Written;
import io.annals.api.assessment.question.TrueFalse;
import io.annals.api.assessment.scoring.AnswerScore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegradeScoringTest {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private static final AnswerScore ALL = new AnswerScore(FOUR, true);

    private static final TrueFalse IT_IS = new TrueFalse(true);

    @Test
    void by_the_new_key_only_an_answer_gets_more_or_less() {
        assertThat(regrade(RegradePolicy.NEW_KEY, new Judged(true), AnswerScore.NOTHING)).isEqualTo(ALL);
        assertThat(regrade(RegradePolicy.NEW_KEY, new Judged(false), ALL)).isEqualTo(AnswerScore.NOTHING);
        assertThat(regrade(RegradePolicy.NEW_KEY, null, ALL)).isEqualTo(AnswerScore.NOTHING);
    }

    @Test
    void the_better_score_is_kept() {
        assertThat(regrade(RegradePolicy.KEEP_BETTER, new Judged(true), AnswerScore.NOTHING)).isEqualTo(ALL);
        assertThat(regrade(RegradePolicy.KEEP_BETTER, new Judged(false), ALL)).isEqualTo(ALL);
    }

    @Test
    void of_equal_scores_the_old_one_is_kept() {
        UUID one = new UUID(0, 1);
        UUID two = new UUID(0, 2);
        MultipleChoice key = new MultipleChoice(
                List.of(new ChoiceOption(one, "a", true, Map.of()), new ChoiceOption(two, "b", false, Map.of())), true,
                null);
        AnswerScore now = RegradeScoring.score(RegradePolicy.KEEP_BETTER, key, FOUR, new Chosen(List.of(one, two)), ALL,
                false);
        assertThat(now).isEqualTo(ALL);
    }

    @Test
    void full_credit_goes_to_all_answers() {
        Essay essay = new Essay(null, null, null);
        assertThat(regrade(RegradePolicy.FULL_CREDIT, null, AnswerScore.NOTHING)).isEqualTo(ALL);
        assertThat(RegradeScoring.score(RegradePolicy.FULL_CREDIT, essay, FOUR, new Written("x"), AnswerScore.WAITING,
                false))
            .isEqualTo(ALL);
        assertThat(RegradeScoring.score(RegradePolicy.FULL_CREDIT, essay, FOUR, new Written("x"), AnswerScore.NOTHING,
                true))
            .isEqualTo(ALL);
    }

    @ParameterizedTest
    @EnumSource(value = RegradePolicy.class, names = "FULL_CREDIT", mode = EnumSource.Mode.EXCLUDE)
    void no_key_changes_the_score_of_a_grader(RegradePolicy policy) {
        AnswerScore two = new AnswerScore(BigDecimal.TWO, false);
        assertThat(RegradeScoring.score(policy, IT_IS, FOUR, new Judged(true), two, true)).isEqualTo(two);
        assertThat(RegradeScoring.score(policy, IT_IS, FOUR, new Judged(true), AnswerScore.WAITING, false))
            .isEqualTo(AnswerScore.WAITING);
        Essay essay = new Essay(null, null, null);
        assertThat(RegradeScoring.score(policy, essay, FOUR, new Written("x"), two, false)).isEqualTo(two);
    }

    private static AnswerScore regrade(RegradePolicy policy, @Nullable Response response, AnswerScore before) {
        return RegradeScoring.score(policy, IT_IS, FOUR, response, before, false);
    }

}
