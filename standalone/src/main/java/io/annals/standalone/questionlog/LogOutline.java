package io.annals.standalone.questionlog;

import java.math.BigDecimal;
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
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.standalone.load.ImportSender;
import io.annals.standalone.load.ParallelRunner;

/** The course of a log: one module, whose units hold the assessments. */
record LogOutline(QuestionLog log, ImportSender sender) {

    private static final String ASSESSMENTS = "Assessments";

    private static final int ASSESSMENTS_IN_UNIT = 500;

    /**
     * Creating, publishing and releasing an assessment leaves these beside its questions.
     */
    private static final int EVENTS_BEYOND_QUESTIONS = 3;

    /** How many commands write the course and its assessments. */
    static long commands(QuestionLog log) {
        return 3 + units(log) + 2L * log.quizzes().size() + log.questions().size();
    }

    private static int units(QuestionLog log) {
        return Math.ceilDiv(log.quizzes().size(), ASSESSMENTS_IN_UNIT);
    }

    /** Writes the course and its assessments, then opens them. */
    void send(ParallelRunner crowd) {
        Instant written = this.log.earliest().minus(1, ChronoUnit.DAYS);
        QuestionLog.Source source = this.log.source();
        UUID course = source.courseId();
        this.sender.send(new CreateCourse(course, source.organizationId(), null, source.name(), source.name(), null,
                null, null, null, null, null, List.of(), Map.of(), null, List.of()), written);
        UUID module = Ids.named(course, "module", ASSESSMENTS);
        this.sender.send(new AddModule(course, module, Module.titled(ASSESSMENTS), true), written);
        IntStream.range(0, units(this.log))
            .forEach((number) -> this.sender.send(new AddUnit(course, module, unit(number),
                    new Unit("%s %d".formatted(ASSESSMENTS, number + 1), null, "assessment", null, Map.of()), true),
                    written));
        Map<UUID, List<QuestionLog.Asked>> questions = this.log.questions()
            .stream()
            .collect(Collectors.groupingBy((asked) -> asked.quiz().id()));
        crowd.walk(IntStream.range(0, this.log.quizzes().size())
            .<Runnable>mapToObj((place) -> () -> send(place, questions, written))
            .toList());
        this.sender.send(new PublishCourse(course), written);
    }

    private static AddQuestion question(QuestionLog.Asked asked) {
        LoggedQuestion question = asked.question();
        return new AddQuestion(asked.quiz().id(), asked.id(), null, PlainTextHtml.of(question.text()),
                BigDecimal.valueOf(question.points()), asked.choice().body(), Map.of(), Map.of());
    }

    private UUID unit(int number) {
        return Ids.named(this.log.source().courseId(), "unit", Integer.toString(number));
    }

    private void send(int place, Map<UUID, List<QuestionLog.Asked>> questions, Instant written) {
        LoggedQuiz quiz = this.log.quizzes().get(place);
        long events = this.sender.eventsOf(quiz.id());
        if (events >= EVENTS_BEYOND_QUESTIONS + quiz.questions().size()) {
            this.sender.skip(2 + quiz.questions().size());
            return;
        }
        this.sender
            .send(new CreateAssessment(quiz.id(), this.log.source().courseId(), unit(place / ASSESSMENTS_IN_UNIT),
                    quiz.title(), null, "quiz", quiz.maxScore(), null, null, null, null, null, AssessmentSettings.NONE),
                    written);
        int added = (int) Math.max(0, events - 1);
        this.sender.skip(added);
        questions.getOrDefault(quiz.id(), List.of())
            .stream()
            .skip(added)
            .forEach((asked) -> this.sender.send(question(asked), written));
        this.sender.send(new PublishAssessment(quiz.id()), written);
    }

}
