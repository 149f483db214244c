package io.annals.standalone.questionlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.standalone.load.ImportSender;
import io.annals.standalone.load.ParallelRunner;
import org.springframework.web.util.HtmlUtils;

/** Creates the course of a log: one module, whose units contain the assessments. */
record LogOutline(QuestionLog log, ImportSender sender) {

    private static final String ASSESSMENTS = "Assessments";

    private static final int ASSESSMENTS_IN_UNIT = 500;

    /**
     * The events of creating, publishing and releasing an assessment.
     */
    private static final int EVENTS_BEYOND_QUESTIONS = 3;

    /** The number of commands that {@link #send} sends. */
    static long commands(QuestionLog log) {
        return 3 + units(log) + 2L * log.quizzes().size() + log.questions().size();
    }

    private static int units(QuestionLog log) {
        return Math.ceilDiv(log.quizzes().size(), ASSESSMENTS_IN_UNIT);
    }

    /** Creates and publishes the course and its assessments. */
    void send(ParallelRunner runner) {
        Instant createdAt = this.log.earliest().minus(1, ChronoUnit.DAYS);
        QuestionLog.LogSource source = this.log.source();
        UUID course = source.courseId();
        this.sender.send(new CreateCourse(course, source.organizationId(), null, source.name(),
                CourseDetails.titled(source.name()), null, null, List.of(), null, List.of()), createdAt);
        UUID module = Ids.named(course, "module", ASSESSMENTS);
        this.sender.send(new AddModule(course, module, Module.titled(ASSESSMENTS), true), createdAt);
        IntStream.range(0, units(this.log))
            .forEach((number) -> this.sender.send(new AddUnit(course, module, unit(number),
                    new Unit("%s %d".formatted(ASSESSMENTS, number + 1), null, "assessment", null, Map.of()), true),
                    createdAt));
        Map<UUID, List<QuestionLog.QuizQuestion>> questions = this.log.questions()
            .stream()
            .collect(Collectors.groupingBy((question) -> question.quiz().id()));
        runner.runAll(IntStream.range(0, this.log.quizzes().size())
            .<Runnable>mapToObj((index) -> () -> send(index, questions, createdAt))
            .toList());
        this.sender.send(new PublishCourse(course), createdAt);
    }

    private static AddQuestion question(QuestionLog.QuizQuestion question) {
        LoggedQuestion logged = question.question();
        return new AddQuestion(question.quiz().id(), question.id(), null,
                Question.of(HtmlUtils.htmlEscape(logged.text(), "UTF-8"), logged.points(), question.choice().body()));
    }

    private UUID unit(int number) {
        return Ids.named(this.log.source().courseId(), "unit", Integer.toString(number));
    }

    private void send(int index, Map<UUID, List<QuestionLog.QuizQuestion>> questions, Instant createdAt) {
        LoggedQuiz quiz = this.log.quizzes().get(index);
        long events = this.sender.countEvents(quiz.id());
        if (events >= EVENTS_BEYOND_QUESTIONS + quiz.questions().size()) {
            this.sender.skip(2 + quiz.questions().size());
            return;
        }
        this.sender
            .send(new CreateAssessment(quiz.id(), this.log.source().courseId(), unit(index / ASSESSMENTS_IN_UNIT),
                    AssessmentDetails.of(quiz.title(), "quiz"), new AssessmentConfiguration(quiz.maxScore(), null, null,
                            null, null, null, AssessmentSettings.DEFAULTS)),
                    createdAt);
        int added = (int) Math.max(0, events - 1);
        this.sender.skip(added);
        questions.getOrDefault(quiz.id(), List.of())
            .stream()
            .skip(added)
            .forEach((question) -> this.sender.send(question(question), createdAt));
        this.sender.send(new PublishAssessment(quiz.id()), createdAt);
    }

}
