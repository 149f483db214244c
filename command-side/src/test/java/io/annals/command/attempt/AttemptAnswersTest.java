package io.annals.command.attempt;

import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.assessment.AssessmentCommand.ReleaseAssessment;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.QuestionCommand.RemoveQuestion;
import io.annals.api.assessment.question.Response.Calculated;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.Response.Judged;
import io.annals.api.assessment.question.Response.Written;
import io.annals.api.assessment.question.TrueFalse;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptQuestion;
import io.annals.api.attempt.GradingEvent.AnswersMarked;
import io.annals.command.support.Scenario;
import io.annals.platform.command.CommandContext;
import org.junit.jupiter.api.Test;

/** Starting attempts and saving answers. */
class AttemptAnswersTest extends AttemptScenario {

    @Test
    void starting_freezes_the_version_the_questions_and_the_deadline() {
        given(this.quiz.open());
        when(this.quiz.start());
        assertThat(last(AttemptStarted.class)).isEqualTo(
                new AttemptStarted(this.attemptId, this.enrollmentId, this.learnerId, this.quiz.classroom.courseId,
                        this.assessmentId, 1, BigDecimal.valueOf(10), BigDecimal.valueOf(4), Map.of(), 1, Quiz.DEADLINE,
                        this.attemptId.getMostSignificantBits() ^ this.attemptId.getLeastSignificantBits(),
                        List.of(asked(this.quiz.choice, "4", this.quiz.right, this.quiz.wrong),
                                asked(this.quiz.number, "3"), asked(this.quiz.essay, "3")),
                        Quiz.START));
    }

    @Test
    void starting_shuffles_by_a_stored_seed() {
        AssessmentSettings shuffled = new AssessmentSettings(false, true, true, true, null, null, null, null, null,
                null, null, Map.of());
        given(this.quiz.open(shuffled, null));
        List<List<UUID>> orders = IntStream.range(0, 2).mapToObj((i) -> {
            given(this.quiz.start(id()));
            return last(AttemptStarted.class).questions().stream().map(AttemptQuestion::questionId).toList();
        }).toList();
        assertThat(orders).allSatisfy((order) -> assertThat(order).containsExactlyInAnyOrder(this.quiz.choice,
                this.quiz.number, this.quiz.essay));
        AttemptStarted started = last(AttemptStarted.class);
        assertThat(started.questions()).isEqualTo(AttemptQuestions.select(released(), started.seed()));
    }

    private AssessmentVersion released() {
        return this.scenario.all(AssessmentReleased.class).getLast().released();
    }

    @Test
    void answers_are_saved_one_by_one_with_the_number_of_the_attempt() {
        given(this.quiz.open());
        given(this.quiz.start());
        at(Quiz.START.plusSeconds(60));
        when(this.quiz.choose(this.quiz.wrong, 1));
        thenOfTheAttempt(saved(this.quiz.choose(this.quiz.wrong, 1), false));
        when(this.quiz.write("A thought", 2));
        thenOfTheAttempt(saved(this.quiz.write("A thought", 2), false));
        when(this.quiz.choose(this.quiz.right, 3));
        thenOfTheAttempt(saved(this.quiz.choose(this.quiz.right, 3), false));
    }

    @Test
    void answers_of_two_tabs_are_a_conflict_and_overwrite_nothing() {
        given(this.quiz.open());
        given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1));
        when(this.quiz.choose(this.quiz.wrong, 1)).thenRefused(Kind.CONFLICT, "answered-elsewhere", "answerNo");
        when(this.quiz.calculate("9.81", 3)).thenRefused(Kind.CONFLICT, "answered-elsewhere", "answerNo");
        when(this.quiz.calculate("9.81", 2)).thenAccepted();
    }

    @Test
    void saving_the_same_answer_again_is_no_event_whatever_its_number() {
        given(this.quiz.open());
        given(this.quiz.start());
        when(this.quiz.write("  ", 1)).thenNothing();
        given(this.quiz.calculate("9.8", 1));
        when(this.quiz.calculate("9.80", 1)).thenNothing();
        when(this.quiz.calculate("9.8", 7)).thenNothing();
        at(Quiz.DEADLINE.plusSeconds(60));
        when(this.quiz.calculate("9.8", 1)).thenNothing();
    }

    @Test
    void answers_can_be_cleared() {
        given(this.quiz.open());
        given(this.quiz.start(), this.quiz.choose(this.quiz.right, 1));
        SaveAnswer none = this.quiz.answer(this.quiz.choice, 2, new Chosen(List.of()));
        when(none);
        thenOfTheAttempt(saved(none, false));
        when(none).thenNothing();
    }

    @Test
    void an_answer_of_the_wrong_shape_is_refused() {
        given(this.quiz.open());
        given(this.quiz.start());
        when(this.quiz.answer(this.quiz.choice, 1, new Judged(true))).thenRefused(Kind.INVALID, "wrong-response-type",
                "response.type");
        when(this.quiz.choose(id(), 1)).thenRefused(Kind.INVALID, "unknown-option", "response.optionIds[0]");
        when(this.quiz.answer(this.quiz.choice, 1, new Chosen(List.of(this.quiz.right, this.quiz.wrong))))
            .thenRefused(Kind.INVALID, "invalid-response", "response.optionIds");
        when(this.quiz.answer(this.quiz.number, 1, new Calculated(new BigDecimal("1E+999999999"))))
            .thenRefused(Kind.INVALID, "invalid-response", "response.value");
    }

    @Test
    void an_essay_of_five_million_characters_is_refused() {
        given(this.quiz.open());
        given(this.quiz.start());
        when(this.quiz.write("x".repeat(5_000_000), 1)).thenRefused(Kind.INVALID, "invalid-response", "response.text");
        when(this.quiz.write("x".repeat(100_000), 1)).thenAccepted();
    }

    @Test
    void a_question_of_another_version_is_not_in_the_attempt() {
        given(this.quiz.open());
        given(this.quiz.start());
        UUID added = id();
        given(new RemoveQuestion(this.assessmentId, this.quiz.essay),
                new AddQuestion(this.assessmentId, added, null,
                        Question.of("New?", BigDecimal.valueOf(3), new TrueFalse(true))),
                new ReleaseAssessment(this.assessmentId));
        when(this.quiz.answer(added, 1, new Judged(true))).thenRefused("question-not-in-attempt", "questionId");
        when(this.quiz.write("Still there", 1)).thenAccepted();
    }

    @Test
    void attempts_stay_on_their_version() {
        given(this.quiz.open());
        given(this.quiz.start());
        given(this.quiz.revised(this.quiz.choice, 4, this.quiz.corrected()), new ReleaseAssessment(this.assessmentId));
        given(this.quiz.choose(this.quiz.right, 1), submit());
        assertThat(last(AnswersMarked.class).marks()).contains(mark(this.quiz.choice, "4", true));
    }

    @Test
    void a_learner_answers_only_their_own() {
        given(this.quiz.open());
        given(this.quiz.start());
        this.scenario.under(CommandContext.NONE).as(id(), Role.LEARNER);
        when(this.quiz.choose(this.quiz.right, 1)).thenNotFound("attempt");
        when(submit()).thenNotFound("attempt");
        this.scenario.as(Scenario.caller(id(), this.learnerId, Role.LEARNER));
        when(this.quiz.choose(this.quiz.right, 1)).thenNotFound("attempt");
    }

    @Test
    void a_submitted_attempt_cannot_be_answered() {
        given(this.quiz.open());
        given(this.quiz.start(), submit());
        when(this.quiz.choose(this.quiz.right, 1)).thenRefused("already-submitted");
        when(submit()).thenRefused("already-submitted");
    }

    @Test
    void an_attempt_goes_on_after_a_restart() {
        given(this.quiz.open());
        given(this.quiz.start(), this.quiz.write("On one device", 1));
        this.scenario.restarted()
            .under(CommandContext.at(Quiz.START.plusSeconds(60)))
            .when(this.quiz.write("On another", 1))
            .thenRefused(Kind.CONFLICT, "answered-elsewhere", "answerNo")
            .when(this.quiz.answer(this.quiz.essay, 2, new Written("On another")))
            .thenAccepted();
    }

    private static AttemptQuestion asked(UUID questionId, String points, UUID... options) {
        return new AttemptQuestion(questionId, new BigDecimal(points), List.of(options));
    }

}
