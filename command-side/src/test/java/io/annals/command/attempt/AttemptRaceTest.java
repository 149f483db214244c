package io.annals.command.attempt;

import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.annals.api.DomainEvent;
import io.annals.api.Refusal;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.attempt.AttemptCommand.ExpireAttempt;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.command.support.RealStore;
import io.annals.command.support.Scenario;
import io.annals.platform.command.CommandContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Sends commands for the same attempt at once, in two processes on the real event store:
 * the outcome is one that the rules allow, and the events show which.
 */
class AttemptRaceTest {

    private static final RealStore STORE = new RealStore();

    private final Quiz quiz = new Quiz();

    private final Scenario scenario = scenario();

    @AfterAll
    static void close() {
        STORE.close();
    }

    @RepeatedTest(3)
    void starting_the_last_attempt_twice_at_once_gives_one() {
        this.scenario.given(this.quiz.open()).given(this.quiz.start(id()));
        List<Refusal> refusals = this.scenario.race(this.quiz.start(id()), this.quiz.start(id()));
        assertThat(refusals).extracting(Refusal::code).containsExactly("no-attempt-left");
        assertThat(all(AttemptStarted.class)).extracting(AttemptStarted::attemptNumber).containsExactly(1, 2);
    }

    @RepeatedTest(3)
    void answers_of_two_tabs_at_once_are_one_answer_and_a_conflict() {
        this.scenario.given(this.quiz.open()).given(this.quiz.start());
        List<Refusal> refusals = this.scenario.race(this.quiz.choose(this.quiz.right, 1),
                this.quiz.choose(this.quiz.wrong, 1), this.quiz.calculate("9.81", 1));
        assertThat(refusals).extracting(Refusal::code).containsExactly("answered-elsewhere", "answered-elsewhere");
        assertThat(all(AnswerSaved.class)).extracting(AnswerSaved::answerNo).containsExactly(1);
    }

    @RepeatedTest(3)
    void submitting_against_expiry_ends_the_attempt_once() {
        this.scenario.given(this.quiz.automatic(AssessmentSettings.DEFAULTS, Quiz.MINUTES, null))
            .given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1))
            .under(CommandContext.at(Quiz.DEADLINE.plusSeconds(1)));
        List<Refusal> refusals = this.scenario.race(this.quiz.submit(), new ExpireAttempt(this.quiz.attemptId),
                this.quiz.submit(), new ExpireAttempt(this.quiz.attemptId));
        assertThat(refusals).extracting(Refusal::code)
            .containsExactly("already-submitted", "already-submitted", "already-submitted");
        assertThat(all(AttemptSubmitted.class).size() + all(AttemptExpired.class).size()).isOne();
        assertThat(all(AnswersMarked.class)).hasSize(1);
        assertThat(all(AttemptGraded.class)).hasSize(1);
        assertThat(this.scenario.all(ResultRecorded.class))
            .filteredOn((result) -> result.attemptId().equals(this.quiz.attemptId))
            .hasSize(1);
    }

    @RepeatedTest(3)
    void an_answer_at_the_submission_is_scored_or_refused() {
        this.scenario.given(this.quiz.automatic(AssessmentSettings.DEFAULTS, Quiz.MINUTES, null))
            .given(this.quiz.start());
        List<Refusal> refusals = this.scenario.race(this.quiz.choose(this.quiz.right, 1), this.quiz.submit());
        boolean saved = !all(AnswerSaved.class).isEmpty();
        assertThat(refusals).extracting(Refusal::code).isEqualTo(saved ? List.of() : List.of("already-submitted"));
        assertThat(all(AttemptGraded.class)).singleElement()
            .extracting(AttemptGraded::score)
            .isEqualTo(AttemptScenario.points(saved ? "4" : "0"));
    }

    /** Each test has its own tenant, because the tests share the database. */
    private static Scenario scenario() {
        return STORE.scenario().under(CommandContext.at(Quiz.START));
    }

    /** The events of this test's learner; the tests share a database. */
    private <E extends DomainEvent & AttemptEvent> List<E> all(Class<E> type) {
        return this.scenario.all(type)
            .stream()
            .filter((event) -> event.enrollmentId().equals(this.quiz.classroom.enrollmentId))
            .toList();
    }

}
