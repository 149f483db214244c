package io.annals.command.attempt;

import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Refusal.Kind;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.api.attempt.GradingCommand.ClaimGrading;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.attempt.GradingCommand.GradeResponse;
import io.annals.api.attempt.GradingCommand.ReleaseGrading;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.attempt.GradingEvent.GradingClaimed;
import io.annals.api.attempt.GradingEvent.GradingReleased;
import io.annals.api.attempt.GradingEvent.ResponseGraded;
import org.junit.jupiter.api.Test;

/** Automatic grading and grading by graders. */
class GradingTest extends AttemptScenario {

    private static final UUID ANN = id();

    private static final UUID BOB = id();

    @Test
    void grading_is_automatic_at_submission_and_essays_wait_for_a_grader() {
        given(this.quiz.open());
        given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1), this.quiz.write("A thought", 2));
        when(submit());
        thenOfTheAttempt(submitted(0), marked(mark(this.quiz.choice, "4", true), mark(this.quiz.number, "0", false),
                mark(this.quiz.essay, "0", null)));
    }

    @Test
    void grading_is_over_at_submission_where_nothing_waits() {
        given(this.quiz.open());
        given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1), this.quiz.calculate("9.8", 2));
        when(submit());
        thenOfTheAttempt(submitted(0), marked(mark(this.quiz.choice, "4", true), mark(this.quiz.number, "3", true),
                mark(this.quiz.essay, "0", false)), graded("7", true, "7", "0", now()));
    }

    @Test
    void grading_the_last_answer_that_waits_gives_the_attempt_its_score() {
        waiting();
        grader(ANN);
        when(grade("2.5"));
        thenOfTheAttempt(responseGraded(ANN, "2.5", false), graded("6.5", true, "6.5", "0", now()));
    }

    @Test
    void grading_needs_points_between_zero_and_those_of_the_question() {
        waiting();
        grader(ANN);
        when(grade("3.0001")).thenRefused(Kind.INVALID, "mark-above-points", "points");
        when(grade("-0.0001")).thenRefused(Kind.INVALID, "mark-above-points", "points");
        when(grade("3"));
        assertThat(last(ResponseGraded.class).mark()).isEqualTo(mark(this.quiz.essay, "3", true));
    }

    @Test
    void grading_cannot_change_automatic_scores() {
        waiting();
        grader(ANN);
        when(new GradeResponse(this.attemptId, this.quiz.choice, BigDecimal.ONE, Map.of()))
            .thenRefused("marked-automatically", "questionId");
        when(new GradeResponse(this.attemptId, id(), BigDecimal.ONE, Map.of())).thenRefused("question-not-in-attempt",
                "questionId");
    }

    @Test
    void grading_an_essay_left_blank_is_not_needed() {
        given(this.quiz.open());
        given(this.quiz.start(), submit());
        when(grade("1")).thenRefused("marked-automatically", "questionId");
    }

    @Test
    void grading_by_a_second_grader_is_conditional_on_the_version() {
        waiting();
        grader(ANN);
        given(grade("2.5"));
        grader(BOB);
        when(grade("1")).thenRefused("version-needed", "If-Match");
        seeing(version() - 1);
        when(grade("1")).thenRefused(Kind.STALE, "stale-version");
        seeing(version());
        when(grade("1"));
        thenOfTheAttempt(responseGraded(BOB, "1", false), regraded("6.5", "5", mark(this.quiz.essay, "1", false)));
    }

    @Test
    void grading_again_with_the_same_points_is_no_regrade() {
        waiting();
        grader(ANN);
        given(grade("2.5"));
        seeing(version());
        when(grade("2.50"));
        thenOfTheAttempt(responseGraded(ANN, "2.5", false));
    }

    @Test
    void grading_needs_a_submission() {
        given(this.quiz.open());
        given(this.quiz.start(), this.quiz.write("A thought", 1));
        when(grade("1")).thenRefused("not-submitted");
        when(new ClaimGrading(this.attemptId)).thenRefused("not-submitted");
        when(new GradeAttempt(this.attemptId, BigDecimal.ONE, null)).thenRefused("not-submitted");
    }

    @Test
    void grading_as_a_whole_is_not_for_attempts_with_questions() {
        waiting();
        when(new GradeAttempt(this.attemptId, BigDecimal.ONE, null)).thenRefused("graded-by-question");
    }

    @Test
    void a_claim_keeps_others_away_for_an_hour() {
        waiting();
        grader(ANN);
        when(new ClaimGrading(this.attemptId));
        thenOfTheAttempt(new GradingClaimed(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId, ANN,
                now().plusSeconds(3600), now()));
        when(new ClaimGrading(this.attemptId)).thenNothing();
        grader(BOB);
        when(new ClaimGrading(this.attemptId)).thenRefused(Kind.CONFLICT, "claimed-by-other", "attemptId");
        when(new ReleaseGrading(this.attemptId)).thenRefused(Kind.CONFLICT, "claimed-by-other", "attemptId");
        when(grade("1")).thenRefused(Kind.CONFLICT, "claimed-by-other", "attemptId");
        at(now().plusSeconds(3600));
        when(new ClaimGrading(this.attemptId)).thenAccepted();
        grader(ANN);
        when(grade("1")).thenRefused(Kind.CONFLICT, "claimed-by-other", "attemptId");
    }

    @Test
    void a_claim_is_released_by_its_grader() {
        waiting();
        grader(ANN);
        when(new ReleaseGrading(this.attemptId)).thenRefused("not-claimed");
        given(new ClaimGrading(this.attemptId));
        when(new ReleaseGrading(this.attemptId));
        thenOfTheAttempt(
                new GradingReleased(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId, ANN, now()));
        grader(BOB);
        when(grade("1")).thenAccepted();
        when(new ClaimGrading(this.attemptId)).thenRefused("already-graded");
    }

    @Test
    void late_policy_deducts_from_late_submissions() {
        LatePolicy late = new LatePolicy(60, BigDecimal.TEN, new BigDecimal("50"));
        given(this.quiz.automatic(Quiz.settings(null, late, null), null, Quiz.START));
        given(this.quiz.start(), this.quiz.calculate("9.81", 1));
        Instant due = Quiz.START;
        at(due.plusSeconds(3600).plusNanos(1));
        when(submit());
        thenOfTheAttempt(submitted(3601), marked(mark(this.quiz.choice, "0", false), mark(this.quiz.number, "6", true)),
                graded("5", true, "6", "1", now()));
    }

    @Test
    void late_policy_deducts_nothing_from_submissions_in_time() {
        LatePolicy late = new LatePolicy(60, BigDecimal.TEN, BigDecimal.ZERO);
        given(this.quiz.automatic(Quiz.settings(null, late, null), null, Quiz.START.plusSeconds(60)));
        given(this.quiz.start(), this.quiz.calculate("9.81", 1));
        at(Quiz.START.plusSeconds(60));
        when(submit());
        assertThat(happened()).contains(submitted(0), graded("6", true, "6", "0", now()));
    }

    @Test
    void late_policy_applies_to_essays_too() {
        LatePolicy late = new LatePolicy(1, BigDecimal.TEN, BigDecimal.ZERO);
        given(this.quiz.open(Quiz.settings(null, late, null), Quiz.START));
        given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1), this.quiz.write("A thought", 2));
        at(Quiz.START.plusSeconds(90));
        given(submit());
        at(Quiz.START.plusSeconds(9999));
        when(grade("3"));
        assertThat(happened()).contains(graded("5", true, "7", "2", now()));
    }

    @Test
    void late_policy_applies_to_attempts_graded_as_a_whole() {
        LatePolicy late = new LatePolicy(60, BigDecimal.TEN, BigDecimal.ZERO);
        AssessmentSettings whole = new AssessmentSettings(true, true, false, false, null, null, null, late, null, null,
                null, Map.of());
        given(this.quiz.classroom.taught());
        given(this.quiz.whole(whole, Quiz.START),
                new io.annals.api.assessment.AssessmentCommand.PublishAssessment(this.assessmentId), this.quiz.start());
        at(Quiz.START.plusSeconds(1));
        when(submit());
        thenOfTheAttempt(submitted(1));
        when(new GradeAttempt(this.attemptId, new BigDecimal("8"), null));
        thenOfTheAttempt(graded("7", true, "8", "1", now()));
    }

    /** The essay waits; the choice earned 4. */
    private void waiting() {
        given(this.quiz.open());
        given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1), this.quiz.write("A thought", 2), submit());
    }

    private GradeResponse grade(String points) {
        return new GradeResponse(this.attemptId, this.quiz.essay, new BigDecimal(points), Map.of("text", "Well"));
    }

    private AnswersMarked marked(io.annals.api.attempt.QuestionScore... marks) {
        return new AnswersMarked(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId, List.of(marks),
                now());
    }

    private ResponseGraded responseGraded(UUID grader, String points, boolean correct) {
        return new ResponseGraded(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId, grader,
                mark(this.quiz.essay, points, correct), Map.of("text", "Well"), now());
    }

    private AttemptRegraded regraded(String previous, String score, io.annals.api.attempt.QuestionScore mark) {
        return new AttemptRegraded(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId,
                points(previous), points(score), true, points(score), points("0"), null, null, List.of(mark), null,
                now());
    }

}
