package io.annals.command.attempt;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.ExpiryPolicy;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.QuestionCommand.ReviseQuestion;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.Essay;
import io.annals.api.assessment.question.Numerical;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.Response;
import io.annals.api.assessment.question.Response.Calculated;
import io.annals.api.assessment.question.Response.Chosen;
import io.annals.api.assessment.question.Response.Written;
import io.annals.api.assessment.question.SingleChoice;
import io.annals.api.assessment.scoring.LatePolicy;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.command.support.Classroom;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of 10 points, passed with 4: a choice of 4 points, a number of 3 and an
 * essay of 3, with a time limit of 90 minutes.
 */
public final class Quiz {

    /** When learners start. */
    static final Instant START = NOW.minus(7, ChronoUnit.DAYS);

    public static final int MINUTES = 90;

    static final Instant DEADLINE = START.plus(MINUTES, ChronoUnit.MINUTES);

    public final Classroom classroom = new Classroom();

    public final UUID id = this.classroom.assessmentId;

    public final UUID attemptId = id();

    public final UUID choice = id();

    public final UUID number = id();

    public final UUID essay = id();

    public final UUID right = id();

    public final UUID wrong = id();

    /** A published assessment and a learner with two attempts. */
    public Command[] open() {
        return open(AssessmentSettings.DEFAULTS, null);
    }

    Command[] open(AssessmentSettings settings, @Nullable Instant dueAt) {
        return with(this.classroom.taught(), created(settings, MINUTES, dueAt), question(this.choice, 4, choose()),
                question(this.number, 3, new Numerical(new BigDecimal("9.81"), new BigDecimal("0.01"), null, null)),
                question(this.essay, 3, new Essay(null, null, "Three thoughts")), new PublishAssessment(this.id));
    }

    /** The same without the essay, and with 6 points for the number. */
    public Command[] automatic(AssessmentSettings settings, @Nullable Integer minutes, @Nullable Instant dueAt) {
        return with(this.classroom.taught(), created(settings, minutes, dueAt), question(this.choice, 4, choose()),
                question(this.number, 6, new Numerical(new BigDecimal("9.81"), new BigDecimal("0.01"), null, null)),
                new PublishAssessment(this.id));
    }

    /** An assessment without questions. */
    CreateAssessment whole(AssessmentSettings settings, @Nullable Instant dueAt) {
        return created(settings, null, dueAt);
    }

    private CreateAssessment created(AssessmentSettings settings, @Nullable Integer minutes, @Nullable Instant dueAt) {
        return new CreateAssessment(this.id, this.classroom.courseId, this.classroom.unitId,
                AssessmentDetails.of("Quiz", "quiz"), new AssessmentConfiguration(BigDecimal.valueOf(10),
                        BigDecimal.valueOf(4), minutes, 2, null, dueAt, settings));
    }

    private AddQuestion question(UUID questionId, int points, QuestionBody body) {
        return new AddQuestion(this.id, questionId, null, Question.of("What is it?", BigDecimal.valueOf(points), body));
    }

    public ReviseQuestion revised(UUID questionId, int points, QuestionBody body) {
        return new ReviseQuestion(this.id, questionId, Question.of("What is it?", BigDecimal.valueOf(points), body));
    }

    private SingleChoice choose() {
        return choice(this.right);
    }

    /** Corrects the key: the other option is right. */
    public SingleChoice corrected() {
        return choice(this.wrong);
    }

    private SingleChoice choice(UUID correct) {
        return new SingleChoice(List.of(new ChoiceOption(this.right, "It", this.right.equals(correct), Map.of()),
                new ChoiceOption(this.wrong, "That", this.wrong.equals(correct), Map.of())));
    }

    public StartAttempt start() {
        return start(this.attemptId);
    }

    public StartAttempt start(UUID attempt) {
        return new StartAttempt(attempt, this.classroom.enrollmentId, this.id, Map.of());
    }

    public SaveAnswer choose(UUID option, int answerNo) {
        return answer(this.choice, answerNo, new Chosen(List.of(option)));
    }

    public SaveAnswer calculate(String value, int answerNo) {
        return answer(this.number, answerNo, new Calculated(new BigDecimal(value)));
    }

    public SaveAnswer write(String text, int answerNo) {
        return answer(this.essay, answerNo, new Written(text));
    }

    SaveAnswer answer(UUID questionId, int answerNo, Response response) {
        return new SaveAnswer(this.attemptId, questionId, answerNo, response);
    }

    public SubmitAttempt submit() {
        return new SubmitAttempt(this.attemptId);
    }

    static AssessmentSettings settings(ExpiryPolicy expiry) {
        return settings(expiry, null, null);
    }

    static AssessmentSettings settings(@Nullable ExpiryPolicy expiry, @Nullable LatePolicy late,
            @Nullable Instant closesAt) {
        return new AssessmentSettings(false, true, false, false, null, expiry, null, late, null, null, closesAt,
                Map.of());
    }

    static Command[] with(Command[] before, Command... more) {
        List<Command> all = new ArrayList<>(List.of(before));
        all.addAll(List.of(more));
        return all.toArray(Command[]::new);
    }

}
