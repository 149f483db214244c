package io.annals.command.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.annals.api.assessment.AssessmentCommand.CloseAssessment;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.attempt.AttemptCommand.ExtendAttempt;
import io.annals.api.attempt.AttemptEvent.AttemptExtended;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import org.junit.jupiter.api.Test;

/** Until when attempts can be answered and submitted. */
class AttemptTimeTest extends AttemptScenario {

    @Test
    void time_has_a_deadline_no_later_than_the_close_of_the_assessment() {
        Instant closesAt = Quiz.START.plus(30, ChronoUnit.MINUTES);
        given(this.quiz.open(Quiz.settings(null, null, closesAt), null));
        given(this.quiz.start());
        assertThat(last(AttemptStarted.class).deadline()).isEqualTo(closesAt);
    }

    @Test
    void time_has_no_end_where_the_assessment_says_nothing() {
        given(this.quiz.automatic(AssessmentSettings.DEFAULTS, null, null));
        given(this.quiz.start());
        assertThat(last(AttemptStarted.class).deadline()).isNull();
        at(Quiz.START.plus(3, ChronoUnit.DAYS));
        given(this.quiz.choose(this.quiz.right, 1), submit());
    }

    @Test
    void time_over_no_answer_is_taken_except_within_a_tolerance_that_is_recorded() {
        given(this.quiz.open());
        given(this.quiz.start());
        at(Quiz.DEADLINE.minusNanos(1000));
        when(this.quiz.choose(this.quiz.wrong, 1));
        thenOfTheAttempt(saved(this.quiz.choose(this.quiz.wrong, 1), false));
        at(Quiz.DEADLINE);
        when(this.quiz.calculate("1", 2));
        thenOfTheAttempt(saved(this.quiz.calculate("1", 2), true));
        at(Quiz.DEADLINE.plusSeconds(5));
        when(this.quiz.calculate("2", 3));
        thenOfTheAttempt(saved(this.quiz.calculate("2", 3), true));
        at(Quiz.DEADLINE.plusSeconds(5).plusNanos(1000));
        when(this.quiz.calculate("3", 4)).thenRefused("deadline-passed", "attemptId");
        when(submit()).thenRefused("deadline-passed", "attemptId");
    }

    @Test
    void time_over_it_may_be_handed_in_within_the_grace_period_but_not_answered() {
        given(this.quiz.open(Quiz.settings(ExpiryPolicy.GRACE), null));
        given(this.quiz.start());
        at(Quiz.DEADLINE.plusSeconds(6));
        when(this.quiz.calculate("3", 1)).thenRefused("deadline-passed", "attemptId");
        at(Quiz.DEADLINE.plusSeconds(65));
        when(submit()).thenAccepted();
    }

    @Test
    void time_over_and_grace_too_it_cannot_be_handed_in() {
        given(this.quiz.open(Quiz.settings(ExpiryPolicy.GRACE), null));
        given(this.quiz.start());
        at(Quiz.DEADLINE.plusSeconds(66));
        when(submit()).thenRefused("deadline-passed", "attemptId");
    }

    @Test
    void time_ends_where_the_assessment_is_closed() {
        given(this.quiz.open());
        given(this.quiz.start());
        at(Quiz.START.plusSeconds(600));
        given(new CloseAssessment(this.assessmentId));
        at(Quiz.START.plusSeconds(606));
        when(this.quiz.choose(this.quiz.right, 1)).thenRefused("deadline-passed", "attemptId");
    }

    @Test
    void time_can_be_given() {
        given(this.quiz.open());
        given(this.quiz.start());
        when(new ExtendAttempt(this.attemptId, 15));
        Instant later = Quiz.DEADLINE.plus(15, ChronoUnit.MINUTES);
        thenOfTheAttempt(new AttemptExtended(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId,
                later, Quiz.START));
        at(later.minusSeconds(1));
        when(this.quiz.write("At last", 1));
        thenOfTheAttempt(saved(this.quiz.write("At last", 1), false));
    }

    @Test
    void time_is_not_given_beyond_the_close_of_the_assessment() {
        given(this.quiz.open(Quiz.settings(null, null, Quiz.DEADLINE.plusSeconds(60)), null));
        given(this.quiz.start(), new ExtendAttempt(this.attemptId, 15));
        assertThat(last(AttemptExtended.class).deadline()).isEqualTo(Quiz.DEADLINE.plusSeconds(60));
        when(new ExtendAttempt(this.attemptId, 15)).thenRefused("assessment-closes-before");
        given(new CloseAssessment(this.assessmentId));
        when(new ExtendAttempt(this.attemptId, 15)).thenRefused("assessment-closes-before");
    }

    @Test
    void time_without_end_cannot_be_extended() {
        given(this.quiz.automatic(AssessmentSettings.DEFAULTS, null, null));
        given(this.quiz.start());
        when(new ExtendAttempt(this.attemptId, 15)).thenRefused("no-deadline");
        given(submit());
        when(new ExtendAttempt(this.attemptId, 15)).thenRefused("already-submitted");
    }

}
