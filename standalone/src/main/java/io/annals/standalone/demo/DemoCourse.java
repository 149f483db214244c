package io.annals.standalone.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.ModuleCommand.RequireModule;
import io.annals.api.course.RequirementType;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.standalone.demo.DemoCatalog.AssessmentText;
import io.annals.standalone.demo.DemoCatalog.CourseText;
import io.annals.standalone.demo.DemoCatalog.ModuleText;
import io.annals.standalone.load.ImportSender;
import org.jspecify.annotations.Nullable;

/** A course of the demo term. */
record DemoCourse(CourseText text) {

    private static final String ASSESSMENTS = "Assessments";

    private static final int CREATED_ON = -120;

    private static final int QUIZ_ATTEMPTS = 3;

    UUID id() {
        return Ids.named(DemoTerm.TENANT, "course", this.text.code());
    }

    UUID assessment(AssessmentText assessment) {
        return Ids.named(id(), "assessment", assessment.title());
    }

    static long commands(CourseText text) {
        long units = text.modules().stream().mapToLong((module) -> module.units().size()).sum();
        long questions = text.assessments()
            .stream()
            .flatMap((assessment) -> DemoQuizzes.of(assessment, new UUID(0, 0)).stream())
            .mapToLong((quiz) -> quiz.commands().size())
            .sum();
        return 4 + text.modules().size() + units + text.contents() + 2L * text.assessments().size() + questions
                + requirements(text);
    }

    void send(ImportSender sender) {
        Instant createdAt = DemoTerm.day(CREATED_ON);
        sender.send(new CreateCourse(id(), DemoTerm.ORGANIZATION, DemoTerm.department(this.text.category()),
                this.text.code(), this.text.course(), DemoTerm.TERM_START, DemoTerm.TERM_END,
                this.text.learningObjectives(), settings(), List.of()), createdAt);
        this.text.modules().forEach((module) -> sendModule(module, sender, createdAt));
        sendRequirements(sender, createdAt);
        UUID module = Ids.named(id(), "module", ASSESSMENTS);
        UUID unit = Ids.named(module, "unit", ASSESSMENTS);
        sender.send(new AddModule(id(), module, Module.titled(ASSESSMENTS), true), createdAt);
        sender.send(new AddUnit(id(), module, unit, new Unit(ASSESSMENTS, null, "assessment", null, Map.of()), true),
                createdAt);
        this.text.assessments().forEach((assessment) -> sendAssessment(assessment, unit, sender, createdAt));
        sender.send(new PublishCourse(id()), createdAt);
    }

    /** Returns the questions of an assessment, unless it is graded as a whole. */
    Optional<DemoQuiz> questions(AssessmentText assessment) {
        return DemoQuizzes.of(assessment, assessment(assessment));
    }

    /**
     * A course with questions is completed by passing every assessment and reaching 50 %
     * of all points.
     */
    private @Nullable CourseSettings settings() {
        return hasQuestions(this.text)
                ? new CourseSettings(null, false, false, false, null, null,
                        new CompletionCriteria(false, Passing.ALL, List.of(), BigDecimal.valueOf(50), null), Map.of())
                : null;
    }

    /**
     * In a course with questions, the second module requires that the first has been
     * viewed, and each later module requires that the previous one is completed.
     */
    private void sendRequirements(ImportSender sender, Instant at) {
        for (int i = 1; i <= requirements(this.text); i++) {
            UUID module = module(this.text.modules().get(i));
            sender.send(new RequireModule(id(), Ids.named(module, "requirement"), module,
                    module(this.text.modules().get(i - 1)),
                    (i == 1) ? RequirementType.VIEWED : RequirementType.COMPLETED, null), at);
        }
    }

    private static int requirements(CourseText text) {
        return hasQuestions(text) ? text.modules().size() - 1 : 0;
    }

    private static boolean hasQuestions(CourseText text) {
        return text.assessments().stream().anyMatch(DemoQuizzes::exists);
    }

    private UUID module(ModuleText text) {
        return Ids.named(id(), "module", text.title());
    }

    /** Returns the contents of the first unit with their durations in minutes. */
    Map<UUID, Integer> firstContents() {
        ModuleText first = this.text.modules().getFirst();
        DemoCatalog.UnitText unit = first.units().getFirst();
        Map<UUID, Integer> contents = new LinkedHashMap<>();
        unit.contents()
            .forEach((content) -> contents.put(
                    Ids.named(Ids.named(module(first), "unit", unit.title()), "content", content.title()),
                    content.minutes()));
        return contents;
    }

    private void sendModule(ModuleText text, ImportSender sender, Instant at) {
        UUID module = module(text);
        sender.send(new AddModule(id(), module, Module.titled(text.title()), true), at);
        text.units().forEach((unitText) -> {
            UUID unit = Ids.named(module, "unit", unitText.title());
            int minutes = unitText.contents().stream().mapToInt(DemoCatalog.ContentText::minutes).sum();
            sender.send(new AddUnit(id(), module, unit, new Unit(unitText.title(), null, "lesson", minutes, Map.of()),
                    true), at);
            unitText.contents()
                .forEach((content) -> sender.send(new AddContent(id(), unit,
                        Ids.named(unit, "content", content.title()),
                        new Content(content.type(), content.title(),
                                Map.of("text", "%s, about %d minutes.".formatted(content.title(), content.minutes())),
                                content.minutes(), Map.of(), true),
                        true), at));
        });
    }

    private void sendAssessment(AssessmentText text, UUID unit, ImportSender sender, Instant at) {
        boolean quiz = "quiz".equals(text.type());
        Optional<DemoQuiz> questions = questions(text);
        sender.send(new CreateAssessment(assessment(text), id(), unit, AssessmentDetails.of(text.title(), text.type()),
                new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(text.passingScore()),
                        quiz ? 30 : null, quiz ? QUIZ_ATTEMPTS : 1, BigDecimal.valueOf(text.weight()),
                        DemoTerm.day(text.week() * 7),
                        questions.isPresent() ? AssessmentSettings.DEFAULTS : AssessmentSettings.gradedAsWhole())),
                at);
        questions.ifPresent((all) -> all.commands().forEach((question) -> sender.send(question, at)));
        sender.send(new PublishAssessment(assessment(text)), at);
    }

}
