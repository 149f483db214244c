package io.annals.command.attempt;

import static io.annals.command.support.Scenario.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Role;
import io.annals.api.assessment.scoring.Points;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.attempt.AttemptEvent;
import io.annals.api.attempt.AttemptEvent.AnswerSaved;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.QuestionScore;
import io.annals.command.support.Scenario;
import io.annals.platform.command.CommandContext;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Scenarios of a quiz at given times. */
abstract class AttemptScenario {

    final Scenario scenario = new Scenario();

    final Quiz quiz = new Quiz();

    final UUID attemptId = this.quiz.attemptId;

    final UUID enrollmentId = this.quiz.classroom.enrollmentId;

    final UUID learnerId = this.quiz.classroom.learnerId;

    final UUID assessmentId = this.quiz.id;

    private Instant time = Quiz.START;

    private @Nullable Long seen;

    AttemptScenario() {
        at(Quiz.START);
    }

    /** Sets the time of what follows. */
    final Scenario at(Instant now) {
        this.time = now;
        return circumstances();
    }

    /** Sets the version that the sender of what follows has seen. */
    final Scenario seeing(@Nullable Long version) {
        this.seen = version;
        return circumstances();
    }

    private Scenario circumstances() {
        return this.scenario.under(new CommandContext(this.seen, this.time, null, null));
    }

    final Instant now() {
        return this.time;
    }

    /** Sets the grader who sends what follows. */
    final Scenario grader(UUID graderId) {
        return this.scenario.as(graderId, Role.INSTRUCTOR, Role.TENANT_ADMIN);
    }

    final Scenario admin() {
        return this.scenario.as(ADMIN, Role.PLATFORM_ADMIN);
    }

    final void given(Command... commands) {
        this.scenario.given(commands);
    }

    final Scenario when(Command command) {
        return this.scenario.when(command);
    }

    /** The attempt events of the last command. */
    final void thenOfTheAttempt(AttemptEvent... events) {
        this.scenario.thenAccepted();
        assertThat(happened()).containsExactly(events);
    }

    final List<AttemptEvent> happened() {
        return this.scenario.appended()
            .stream()
            .map(DomainEventMessage::getPayload)
            .filter(AttemptEvent.class::isInstance)
            .map(AttemptEvent.class::cast)
            .toList();
    }

    final <E extends AttemptEvent> E last(Class<E> type) {
        return this.scenario.all(type).getLast();
    }

    /** The version of the attempt. */
    final long version() {
        return this.scenario.all(AttemptEvent.class)
            .stream()
            .filter((event) -> event.attemptId().equals(this.attemptId))
            .count() - 1;
    }

    final AnswerSaved saved(SaveAnswer answer, boolean late) {
        return new AnswerSaved(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId,
                answer.questionId(), answer.response(), answer.answerNo(), late, this.time);
    }

    final AttemptEvent.AttemptSubmitted submitted(long secondsLate) {
        return new AttemptEvent.AttemptSubmitted(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId,
                secondsLate, this.time);
    }

    final AttemptGraded graded(String score, boolean passed, String earned, String deduction, Instant when) {
        return new AttemptGraded(this.attemptId, this.enrollmentId, this.learnerId, this.assessmentId, points(score),
                passed, null, points(earned), points(deduction), null, when);
    }

    final SubmitAttempt submit() {
        return this.quiz.submit();
    }

    static QuestionScore mark(UUID questionId, String points, @Nullable Boolean correct) {
        return new QuestionScore(questionId, points(points), correct);
    }

    static BigDecimal points(String points) {
        return Points.rounded(new BigDecimal(points));
    }

}
