package io.annals.api.assessment.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.Essay;
import io.annals.api.assessment.question.MultipleChoice;
import io.annals.api.assessment.question.QuestionArbitraries;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.Response.Matched;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ScoringProperties {

    @Property
    void a_score_is_between_zero_and_all_points(@ForAll("answered") Tuple2<QuestionBody, Response> answered,
            @ForAll("points") BigDecimal points) {
        AnswerScore mark = Scoring.score(answered.get1(), points, answered.get2());
        assertThat(mark.points()).isBetween(BigDecimal.ZERO, points).hasScaleOf(Points.SCALE);
    }

    @Property
    void the_right_answer_gets_all_points(@ForAll("questions") QuestionBody question,
            @ForAll("points") BigDecimal points) {
        AnswerScore mark = Scoring.score(question, points, QuestionArbitraries.rightAnswer(question));
        assertThat(mark).isEqualTo((question instanceof Essay) ? AnswerScore.WAITING : new AnswerScore(points, true));
    }

    @Property
    void what_is_correct_gets_all_points(@ForAll("answered") Tuple2<QuestionBody, Response> answered,
            @ForAll("points") BigDecimal points) {
        AnswerScore mark = Scoring.score(answered.get1(), points, answered.get2());
        if (Boolean.TRUE.equals(mark.correct())) {
            assertThat(mark.points()).isEqualByComparingTo(points);
        }
    }

    @Property
    void scoring_again_gives_the_same(@ForAll("answered") Tuple2<QuestionBody, Response> answered,
            @ForAll("points") BigDecimal points) {
        AnswerScore mark = Scoring.score(answered.get1(), points, answered.get2());
        assertThat(Scoring.score(answered.get1(), points, answered.get2())).isEqualTo(mark);
        assertThat(Scoring.score(answered.get1(), points, reversed(answered.get2()))).isEqualTo(mark);
    }

    @Property
    void more_right_options_never_give_less(@ForAll("multipleChoices") MultipleChoice question,
            @ForAll("points") BigDecimal points) {
        List<UUID> chosen = new ArrayList<>(question.options()
            .stream()
            .filter((option) -> !option.correct())
            .map(ChoiceOption::optionId)
            .limit(1)
            .toList());
        BigDecimal before = BigDecimal.ZERO;
        for (ChoiceOption option : question.options()) {
            if (option.correct()) {
                chosen.add(option.optionId());
                BigDecimal now = Scoring.score(question, points, new Chosen(chosen)).points();
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }

    @Property
    void more_wrong_options_never_give_more(@ForAll("multipleChoices") MultipleChoice question,
            @ForAll("points") BigDecimal points) {
        List<UUID> chosen = new ArrayList<>(
                question.options().stream().filter(ChoiceOption::correct).map(ChoiceOption::optionId).toList());
        BigDecimal before = points;
        for (ChoiceOption option : question.options()) {
            if (!option.correct()) {
                chosen.add(option.optionId());
                BigDecimal now = Scoring.score(question, points, new Chosen(chosen)).points();
                assertThat(now).isLessThanOrEqualTo(before);
                before = now;
            }
        }
    }

    @Property
    void generated_questions_and_responses_are_valid(@ForAll("answered") Tuple2<QuestionBody, Response> answered) {
        assertThat(answered.get1().violations()).isEmpty();
        assertThatNoException().isThrownBy(() -> answered.get1().requireValidResponse(answered.get2(), "response"));
    }

    @Provide
    Arbitrary<QuestionBody> questions() {
        return QuestionArbitraries.questions();
    }

    @Provide
    Arbitrary<MultipleChoice> multipleChoices() {
        return QuestionArbitraries.multipleChoices();
    }

    @Provide
    Arbitrary<Tuple2<QuestionBody, Response>> answered() {
        return questions().flatMap((question) -> QuestionArbitraries.answers(question)
            .map((answer) -> Tuple.of(question, (Response) answer)));
    }

    @Provide
    Arbitrary<BigDecimal> points() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(1000)).ofScale(Points.SCALE);
    }

    private static Response reversed(Response response) {
        return switch (response) {
            case Chosen chosen -> new Chosen(chosen.optionIds().reversed());
            case Matched matched -> new Matched(matched.pairs().reversed());
            default -> response;
        };
    }

}
