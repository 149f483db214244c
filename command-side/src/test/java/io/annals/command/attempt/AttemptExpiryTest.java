package io.annals.command.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.annals.api.assessment.AssessmentCommand.CloseAssessment;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.api.attempt.AttemptCommand.ExpireAttempt;
import io.annals.api.attempt.AttemptCommand.VoidAttempt;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptVoided;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGivenBack;
import org.junit.jupiter.api.Test;

/** Expired and voided attempts. */
class AttemptExpiryTest extends AttemptScenario {

    private final ExpireAttempt expire = new ExpireAttempt(this.attemptId);

    @Test
    void time_over_saved_answers_are_submitted_as_of_the_deadline() {
        given(this.quiz.automatic(AssessmentSettings.DEFAULTS, Quiz.MINUTES, null));
        given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1));
        at(Quiz.DEADLINE.plus(2, ChronoUnit.DAYS));
        when(this.expire);
        thenOfTheAttempt(expired(ExpiryPolicy.AUTO_SUBMIT, true, 0, Quiz.DEADLINE),
                new AnswersMarked(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId,
                        List.of(mark(this.quiz.choice, "4", true), mark(this.quiz.number, "0", false)), Quiz.DEADLINE),
                graded("4", true, "4", "0", Quiz.DEADLINE));
        when(this.expire).thenRefused("already-submitted");
    }

    @Test
    void time_not_over_nothing_expires() {
        given(this.quiz.open());
        given(this.quiz.start());
        at(Quiz.DEADLINE.minusNanos(1000));
        when(this.expire).thenRefused("deadline-not-reached", "attemptId");
        at(Quiz.DEADLINE);
        when(this.expire).thenAccepted();
    }

    @Test
    void time_without_end_nothing_expires() {
        given(this.quiz.automatic(AssessmentSettings.DEFAULTS, null, null));
        given(this.quiz.start());
        at(Quiz.DEADLINE.plus(2, ChronoUnit.DAYS));
        when(this.expire).thenRefused("deadline-not-reached");
    }

    @Test
    void states_an_attempt_in_progress_is_abandoned_at_the_end_of_the_grace_period() {
        given(this.quiz.open(Quiz.settings(ExpiryPolicy.GRACE), null));
        given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1));
        at(Quiz.DEADLINE.plusSeconds(59));
        when(this.expire).thenRefused("deadline-not-reached", "attemptId");
        at(Quiz.DEADLINE.plusSeconds(60));
        when(this.expire);
        thenOfTheAttempt(expired(ExpiryPolicy.GRACE, false, 0, Quiz.DEADLINE.plusSeconds(60)));
    }

    @Test
    void states_an_attempt_in_progress_is_abandoned_where_the_policy_says_so() {
        given(this.quiz.open(Quiz.settings(ExpiryPolicy.ABANDON), null));
        given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1));
        at(Quiz.DEADLINE.plusSeconds(60));
        when(this.expire);
        thenOfTheAttempt(expired(ExpiryPolicy.ABANDON, false, 0, Quiz.DEADLINE));
        when(this.quiz.choose(this.quiz.wrong, 2)).thenRefused("attempt-expired");
        when(submit()).thenRefused("attempt-expired");
        when(this.expire).thenRefused("attempt-expired");
        when(new GradeAttempt(this.attemptId, BigDecimal.ONE, null)).thenRefused("attempt-expired");
    }

    @Test
    void time_is_over_where_the_assessment_is_closed() {
        given(this.quiz.automatic(AssessmentSettings.DEFAULTS, null, null));
        given(this.quiz.start());
        Instant closed = Quiz.START.plusSeconds(600);
        at(closed);
        given(new CloseAssessment(this.assessmentId));
        at(closed.plusSeconds(3600));
        when(this.expire);
        assertThat(last(AttemptExpired.class).occurredAt()).isEqualTo(closed);
    }

    @Test
    void late_policy_applies_to_submissions_at_the_deadline() {
        LatePolicy late = new LatePolicy(60, BigDecimal.TEN, BigDecimal.ZERO);
        given(this.quiz.automatic(Quiz.settings(null, late, null), Quiz.MINUTES, Quiz.START.plusSeconds(60)));
        given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1));
        at(Quiz.DEADLINE.plusSeconds(999));
        when(this.expire);
        assertThat(last(AttemptExpired.class).secondsLate()).isEqualTo(89 * 60);
        assertThat(last(AttemptGraded.class)).isEqualTo(graded("2", false, "4", "2", Quiz.DEADLINE));
    }

    @Test
    void states_a_voided_attempt_does_not_count_and_is_given_back() {
        given(this.quiz.automatic(AssessmentSettings.DEFAULTS, Quiz.MINUTES, null));
        given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1), submit());
        VoidAttempt voiding = new VoidAttempt(this.attemptId, "The room was on fire");
        when(voiding);
        thenOfTheAttempt(new AttemptVoided(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId,
                "The room was on fire", now()));
        assertThat(this.scenario.all(AttemptGivenBack.class))
            .containsExactly(new AttemptGivenBack(this.enrollmentId, this.assessmentId, this.attemptId, now()));
        when(voiding).thenRefused("attempt-voided");
        when(submit()).thenRefused("attempt-voided");
        when(this.expire).thenRefused("attempt-voided");
    }

    @Test
    void an_attempt_in_progress_can_be_voided() {
        given(this.quiz.open());
        given(this.quiz.start());
        when(new VoidAttempt(this.attemptId, "Wrong learner")).thenAccepted();
        when(this.quiz.choose(this.quiz.right, 1)).thenRefused("attempt-voided");
    }

    private AttemptExpired expired(ExpiryPolicy policy, boolean handedIn, long secondsLate, Instant when) {
        return new AttemptExpired(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId, policy,
                handedIn, secondsLate, when);
    }

}
