package io.annals.standalone.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.standalone.demo.Catalogue.AssessmentText;
import io.annals.standalone.demo.Catalogue.CourseText;
import io.annals.standalone.demo.Catalogue.ModuleText;
import io.annals.standalone.load.Sender;

/** One course of the demo term. */
record DemoCourse(CourseText text) {

    private static final String ASSESSMENTS = "Assessments";

    private static final int WRITTEN_AHEAD = -120;

    private static final int QUIZ_ATTEMPTS = 3;

    UUID id() {
        return Ids.named(DemoTerm.TENANT, "course", this.text.code());
    }

    UUID assessment(AssessmentText assessment) {
        return Ids.named(id(), "assessment", assessment.title());
    }

    static long commands(CourseText text) {
        long units = text.modules().stream().mapToLong((module) -> module.units().size()).sum();
        return 4 + text.modules().size() + units + text.contents() + 2L * text.assessments().size();
    }

    void send(Sender sender) {
        Instant written = DemoTerm.day(WRITTEN_AHEAD);
        sender.send(new CreateCourse(id(), DemoTerm.ORGANIZATION, DemoTerm.department(this.text.category()),
                this.text.code(), this.text.title(), this.text.description(), this.text.category(),
                this.text.difficultyLevel(), this.text.durationHours(), DemoTerm.TERM_START, DemoTerm.TERM_END,
                this.text.learningObjectives(), Map.of(), null, List.of()), written);
        this.text.modules().forEach((module) -> write(module, sender, written));
        UUID module = Ids.named(id(), "module", ASSESSMENTS);
        UUID unit = Ids.named(module, "unit", ASSESSMENTS);
        sender.send(new AddModule(id(), module, ASSESSMENTS, null, null, List.of(), Map.of(), true), written);
        sender.send(new AddUnit(id(), module, unit, ASSESSMENTS, null, "assessment", null, Map.of(), true), written);
        this.text.assessments().forEach((assessment) -> write(assessment, unit, sender, written));
        sender.send(new PublishCourse(id()), written);
    }

    private void write(ModuleText text, Sender sender, Instant at) {
        UUID module = Ids.named(id(), "module", text.title());
        sender.send(new AddModule(id(), module, text.title(), null, null, List.of(), Map.of(), true), at);
        text.units().forEach((unitText) -> {
            UUID unit = Ids.named(module, "unit", unitText.title());
            int minutes = unitText.contents().stream().mapToInt(Catalogue.ContentText::minutes).sum();
            sender.send(new AddUnit(id(), module, unit, unitText.title(), null, "lesson", minutes, Map.of(), true), at);
            unitText.contents()
                .forEach((content) -> sender.send(new AddContent(id(), unit,
                        Ids.named(unit, "content", content.title()), content.type(), content.title(),
                        Map.of("text", "%s, about %d minutes.".formatted(content.title(), content.minutes())),
                        content.minutes(), Map.of(), true, true), at));
        });
    }

    private void write(AssessmentText text, UUID unit, Sender sender, Instant at) {
        boolean quiz = "quiz".equals(text.type());
        sender.send(new CreateAssessment(assessment(text), id(), unit, text.title(), null, text.type(), 100,
                text.passingScore(), quiz ? 30 : null, quiz ? QUIZ_ATTEMPTS : 1, BigDecimal.valueOf(text.weight()),
                DemoTerm.day(text.week() * 7), AssessmentSettings.wholeMark()), at);
        sender.send(new PublishAssessment(assessment(text)), at);
    }

}
