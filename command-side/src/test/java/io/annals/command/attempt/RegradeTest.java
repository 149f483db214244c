package io.annals.command.attempt;

import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.assessment.AssessmentCommand.ReleaseAssessment;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.api.attempt.AttemptCommand.VoidAttempt;
import io.annals.api.attempt.GradingCommand.GradeResponse;
import io.annals.api.attempt.GradingCommand.RegradeAttempt;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.MarksCorrected;
import io.annals.api.attempt.QuestionScore;
import org.junit.jupiter.api.Test;

/** Regrades by a corrected key: right and wrong options are swapped. */
class RegradeTest extends AttemptScenario {

    private final UUID regradeId = id();

    @Test
    void regrade_new_key_only_takes_points_too() {
        gradedWith(this.quiz.right);
        when(regrade(RegradePolicy.NEW_KEY));
        thenOfTheAttempt(regraded("10", "6", true, RegradePolicy.NEW_KEY, mark(this.quiz.choice, "0", false)));
    }

    @Test
    void regrade_new_key_only_gives_points() {
        gradedWith(this.quiz.wrong);
        when(regrade(RegradePolicy.NEW_KEY));
        thenOfTheAttempt(regraded("6", "10", true, RegradePolicy.NEW_KEY, mark(this.quiz.choice, "4", true)));
    }

    @Test
    void regrade_keep_the_better_of_old_and_new() {
        gradedWith(this.quiz.right);
        when(regrade(RegradePolicy.KEEP_BETTER)).thenNothing();
    }

    @Test
    void regrade_keep_better_gives_what_is_better() {
        gradedWith(this.quiz.wrong);
        when(regrade(RegradePolicy.KEEP_BETTER));
        thenOfTheAttempt(regraded("6", "10", true, RegradePolicy.KEEP_BETTER, mark(this.quiz.choice, "4", true)));
    }

    @Test
    void regrade_full_credit_goes_to_all_also_without_an_answer() {
        given(this.quiz.automatic(AssessmentSettings.DEFAULTS, null, null));
        given(this.quiz.start(), submit());
        correct();
        when(regrade(RegradePolicy.FULL_CREDIT));
        thenOfTheAttempt(regraded("0", "4", true, RegradePolicy.FULL_CREDIT, mark(this.quiz.choice, "4", true)));
    }

    @Test
    void regrade_twice_changes_an_attempt_once() {
        gradedWith(this.quiz.right);
        given(regrade(RegradePolicy.NEW_KEY));
        given(new RegradeAttempt(this.attemptId, id(), this.quiz.choice, 2, RegradePolicy.FULL_CREDIT));
        when(regrade(RegradePolicy.NEW_KEY)).thenNothing();
        assertThat(last(AttemptRegraded.class).score()).isEqualByComparingTo("10");
    }

    @Test
    void regrade_keeps_points_and_passing_score_of_the_attempts_own_version() {
        gradedWith(this.quiz.wrong);
        given(this.quiz.revised(this.quiz.choice, 3, this.quiz.corrected()),
                this.quiz.revised(this.quiz.number, 7, new io.annals.api.assessment.question.TrueFalse(true)),
                new ReleaseAssessment(this.assessmentId));
        when(new RegradeAttempt(this.attemptId, this.regradeId, this.quiz.choice, 3, RegradePolicy.NEW_KEY));
        thenOfTheAttempt(regraded("6", "10", true, RegradePolicy.NEW_KEY, mark(this.quiz.choice, "4", true)));
    }

    @Test
    void regrade_applies_the_late_policy_of_before() {
        LatePolicy late = new LatePolicy(1, BigDecimal.TEN, BigDecimal.ZERO);
        given(this.quiz.automatic(Quiz.settings(null, late, null), null, Quiz.START));
        given(this.quiz.start(), this.quiz.choose(this.quiz.wrong, 1));
        at(Quiz.START.plusSeconds(1));
        given(submit());
        correct();
        when(regrade(RegradePolicy.NEW_KEY));
        AttemptRegraded regraded = last(AttemptRegraded.class);
        assertThat(regraded.earned()).isEqualByComparingTo("4");
        assertThat(regraded.lateDeduction()).isEqualByComparingTo("1");
        assertThat(regraded.score()).isEqualByComparingTo("3");
        assertThat(regraded.passed()).isFalse();
    }

    @Test
    void regrade_keeps_the_score_of_a_grader() {
        given(this.quiz.open());
        given(this.quiz.start(), this.quiz.write("A thought", 1), submit(),
                new GradeResponse(this.attemptId, this.quiz.essay, BigDecimal.ONE, Map.of()));
        correct();
        when(new RegradeAttempt(this.attemptId, id(), this.quiz.essay, 2, RegradePolicy.NEW_KEY)).thenNothing();
        when(new RegradeAttempt(this.attemptId, id(), this.quiz.essay, 2, RegradePolicy.KEEP_BETTER)).thenNothing();
        when(new RegradeAttempt(this.attemptId, this.regradeId, this.quiz.essay, 2, RegradePolicy.FULL_CREDIT));
        thenOfTheAttempt(regraded("1", "3", false, RegradePolicy.FULL_CREDIT, mark(this.quiz.essay, "3", true)));
    }

    @Test
    void regrade_corrects_the_scores_of_an_attempt_that_still_waits() {
        given(this.quiz.open());
        given(this.quiz.start(), this.quiz.choose(this.quiz.wrong, 1), this.quiz.write("A thought", 2), submit());
        correct();
        when(regrade(RegradePolicy.NEW_KEY));
        thenOfTheAttempt(corrected(RegradePolicy.NEW_KEY, mark(this.quiz.choice, "4", true)));
        when(new GradeResponse(this.attemptId, this.quiz.essay, BigDecimal.ONE, Map.of()));
        assertThat(last(AttemptGraded.class).score()).isEqualByComparingTo("5");
    }

    @Test
    void regrade_full_credit_ends_the_waiting() {
        given(this.quiz.open());
        given(this.quiz.start(), this.quiz.write("A thought", 1), submit());
        correct();
        when(new RegradeAttempt(this.attemptId, this.regradeId, this.quiz.essay, 2, RegradePolicy.FULL_CREDIT));
        thenOfTheAttempt(corrected(RegradePolicy.FULL_CREDIT, mark(this.quiz.essay, "3", true)),
                graded("3", false, "3", "0", now()));
    }

    @Test
    void regrade_is_for_scored_attempts_that_count() {
        given(this.quiz.automatic(AssessmentSettings.DEFAULTS, null, null));
        given(this.quiz.start(), this.quiz.choose(this.quiz.wrong, 1));
        correct();
        when(regrade(RegradePolicy.NEW_KEY)).thenNothing();
        given(submit(), new VoidAttempt(this.attemptId, "No"));
        when(regrade(RegradePolicy.NEW_KEY)).thenNothing();
    }

    @Test
    void regrade_is_of_a_question_that_the_attempt_has() {
        gradedWith(this.quiz.wrong);
        when(new RegradeAttempt(this.attemptId, id(), id(), 2, RegradePolicy.NEW_KEY)).thenNotFound("question");
        when(new RegradeAttempt(this.attemptId, id(), this.quiz.choice, 9, RegradePolicy.NEW_KEY))
            .thenNotFound("assessment version", "version");
    }

    private void gradedWith(UUID option) {
        given(this.quiz.automatic(AssessmentSettings.DEFAULTS, null, null));
        given(this.quiz.start(), this.quiz.choose(option, 1), this.quiz.calculate("9.81", 2), submit());
        correct();
    }

    /** The key of the choice is corrected in version 2. */
    private void correct() {
        given(this.quiz.revised(this.quiz.choice, 4, this.quiz.corrected()), new ReleaseAssessment(this.assessmentId));
    }

    private RegradeAttempt regrade(RegradePolicy policy) {
        return new RegradeAttempt(this.attemptId, this.regradeId, this.quiz.choice, 2, policy);
    }

    private AttemptRegraded regraded(String previous, String score, boolean passed, RegradePolicy policy,
            QuestionScore mark) {
        return new AttemptRegraded(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId,
                points(previous), points(score), passed, points(score), points("0"), this.regradeId, policy,
                List.of(mark), now());
    }

    private MarksCorrected corrected(RegradePolicy policy, QuestionScore mark) {
        return new MarksCorrected(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId, this.regradeId,
                policy, List.of(mark), now());
    }

}
