package io.annals.api.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.question.Essay;
import io.annals.api.assessment.question.MultipleChoice;
import io.annals.api.assessment.question.Option;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.Response.Judged;
import io.annals.api.assessment.question.Response.Written;
import io.annals.api.assessment.question.TrueFalse;
import io.annals.api.assessment.scoring.Mark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegradingTest {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private static final Mark ALL = new Mark(FOUR, true);

    private static final TrueFalse IT_IS = new TrueFalse(true);

    @Test
    void by_the_new_key_only_an_answer_gets_more_or_less() {
        assertThat(regrade(RegradePolicy.NEW_KEY, new Judged(true), Mark.NOTHING)).isEqualTo(ALL);
        assertThat(regrade(RegradePolicy.NEW_KEY, new Judged(false), ALL)).isEqualTo(Mark.NOTHING);
        assertThat(regrade(RegradePolicy.NEW_KEY, null, ALL)).isEqualTo(Mark.NOTHING);
    }

    @Test
    void the_better_of_both_marks_is_kept() {
        assertThat(regrade(RegradePolicy.KEEP_BETTER, new Judged(true), Mark.NOTHING)).isEqualTo(ALL);
        assertThat(regrade(RegradePolicy.KEEP_BETTER, new Judged(false), ALL)).isEqualTo(ALL);
    }

    @Test
    void of_equal_marks_the_old_one_is_kept() {
        UUID one = new UUID(0, 1);
        UUID two = new UUID(0, 2);
        MultipleChoice key = new MultipleChoice(
                List.of(new Option(one, "a", true, Map.of()), new Option(two, "b", false, Map.of())), true, null);
        Mark now = Regrading.mark(RegradePolicy.KEEP_BETTER, key, FOUR, new Chosen(List.of(one, two)), ALL, false);
        assertThat(now).isEqualTo(ALL);
    }

    @Test
    void full_credit_goes_to_everybody() {
        Essay essay = new Essay(null, null, null);
        assertThat(regrade(RegradePolicy.FULL_CREDIT, null, Mark.NOTHING)).isEqualTo(ALL);
        assertThat(Regrading.mark(RegradePolicy.FULL_CREDIT, essay, FOUR, new Written("x"), Mark.WAITING, false))
            .isEqualTo(ALL);
        assertThat(Regrading.mark(RegradePolicy.FULL_CREDIT, essay, FOUR, new Written("x"), Mark.NOTHING, true))
            .isEqualTo(ALL);
    }

    @ParameterizedTest
    @EnumSource(value = RegradePolicy.class, names = "FULL_CREDIT", mode = EnumSource.Mode.EXCLUDE)
    void no_key_marks_what_a_person_marks(RegradePolicy policy) {
        Mark two = new Mark(BigDecimal.TWO, false);
        assertThat(Regrading.mark(policy, IT_IS, FOUR, new Judged(true), two, true)).isEqualTo(two);
        assertThat(Regrading.mark(policy, IT_IS, FOUR, new Judged(true), Mark.WAITING, false)).isEqualTo(Mark.WAITING);
        Essay essay = new Essay(null, null, null);
        assertThat(Regrading.mark(policy, essay, FOUR, new Written("x"), two, false)).isEqualTo(two);
    }

    private static Mark regrade(RegradePolicy policy, @Nullable Response response, Mark before) {
        return Regrading.mark(policy, IT_IS, FOUR, response, before, false);
    }

}
