package io.annals.standalone.oulad;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.Command;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.standalone.load.ImportSender;
import io.annals.standalone.oulad.Dataset.CourseRun;
import io.annals.standalone.oulad.Dataset.DatasetAssessment;
import io.annals.standalone.oulad.Dataset.Site;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a course: a module of learning materials with a unit per activity type,
 * and a module of assessments with a unit per assessment type.
 */
record OuladOutline(CourseRun course, Map<String, List<Site>> materials,
        Map<String, List<DatasetAssessment>> assessments) {

    private static final String MATERIALS = "Learning materials";

    private static final String ASSESSMENTS = "Assessments";

    private static final int MAX_SCORE = 100;

    /** The Open University's pass mark. */
    private static final int PASSING_SCORE = 40;

    /**
     * The number of days before the start on which the course is created, so that
     * learners can register early.
     */
    private static final int CREATED_DAYS_BEFORE_START = 400;

    static OuladOutline of(CourseRun course) {
        return new OuladOutline(course,
                course.sites()
                    .stream()
                    .collect(Collectors.groupingBy(Site::activity, TreeMap::new, Collectors.toList())),
                course.assessments()
                    .stream()
                    .collect(Collectors.groupingBy(DatasetAssessment::type, TreeMap::new, Collectors.toList())));
    }

    /** The number of commands that create the course, without its assessments. */
    int commands() {
        return outlineCommands().size() + 1;
    }

    /** Creates and publishes the course and its assessments. */
    void send(ImportSender sender) {
        Instant createdAt = this.course.presentation().day(-CREATED_DAYS_BEFORE_START);
        outlineCommands().forEach((command) -> sender.send(command, createdAt));
        for (DatasetAssessment assessment : this.course.assessments()) {
            sender.send(assessment(assessment), createdAt);
            sender.send(new PublishAssessment(OuladIds.assessment(assessment.id())), createdAt);
        }
        sender.send(new PublishCourse(OuladIds.course(this.course.presentation())), createdAt);
    }

    private List<Command> outlineCommands() {
        Presentation presentation = this.course.presentation();
        UUID id = OuladIds.course(presentation);
        List<Command> commands = new ArrayList<>();
        commands.add(new CreateCourse(id, OuladIds.ORGANIZATION, null, presentation.code(),
                new CourseDetails(presentation.module() + " " + presentation.name(), null, presentation.domain(), null,
                        null, Map.of("module", presentation.module(), "presentation", presentation.name())),
                presentation.start(), presentation.start().plusDays(this.course.days()), List.of(), null, List.of()));
        addModule(commands, id, MATERIALS, "lesson", new TreeSet<>(this.materials.keySet()));
        addModule(commands, id, ASSESSMENTS, "assessment", new TreeSet<>(this.assessments.keySet()));
        this.materials.forEach((activity, sites) -> sites.forEach((site) -> commands.add(content(id, site))));
        return commands;
    }

    private void addModule(List<Command> commands, UUID courseId, String title, String unitType,
            TreeSet<String> units) {
        if (units.isEmpty()) {
            return;
        }
        UUID module = OuladIds.module(this.course.presentation(), title);
        commands.add(new AddModule(courseId, module, Module.titled(title), true));
        units.forEach(
                (unit) -> commands.add(new AddUnit(courseId, module, OuladIds.unit(this.course.presentation(), unit),
                        new Unit(unit, null, unitType, null, Map.of()), true)));
    }

    private AddContent content(UUID courseId, Site site) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("site", site.id());
        Optional.ofNullable(site.weekFrom()).ifPresent((week) -> metadata.put("weekFrom", week));
        Optional.ofNullable(site.weekTo()).ifPresent((week) -> metadata.put("weekTo", week));
        return new AddContent(courseId, OuladIds.unit(this.course.presentation(), site.activity()),
                OuladIds.content(site.id()),
                new Content(site.activity(), site.activity() + " " + site.id(), Map.of(), null, metadata, true), true);
    }

    private CreateAssessment assessment(DatasetAssessment assessment) {
        Presentation presentation = this.course.presentation();
        int due = Optional.ofNullable(assessment.day()).orElse(this.course.days());
        return new CreateAssessment(OuladIds.assessment(assessment.id()), OuladIds.course(presentation),
                OuladIds.unit(presentation, assessment.type()),
                AssessmentDetails.of(assessment.type() + " " + assessment.id(),
                        assessment.type().toLowerCase(java.util.Locale.ROOT)),
                new AssessmentConfiguration(BigDecimal.valueOf(MAX_SCORE), BigDecimal.valueOf(PASSING_SCORE), null,
                        null, assessment.weight(),
                        presentation.start().plusDays(due).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        AssessmentSettings.gradedAsWhole()));
    }

}
