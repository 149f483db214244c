package io.annals.command.course;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Refusal.Kind;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.ReviseContent;
import io.annals.api.course.ContentEvent.ContentRevised;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.ChangeCourseCode;
import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseCommand.ReviseCourse;
import io.annals.api.course.CourseCommand.ScheduleCourse;
import io.annals.api.course.CourseCommand.SetLearningObjectives;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.CourseCodeChanged;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseDescribed;
import io.annals.api.course.CourseEvent.CourseScheduled;
import io.annals.api.course.CourseEvent.LearningObjectivesSet;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.ReviseModule;
import io.annals.api.course.ModuleEvent.ModuleDescribed;
import io.annals.api.course.Resource;
import io.annals.api.course.ResourceCommand.ReviseResource;
import io.annals.api.course.ResourceEvent.ResourceRevised;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.ReviseUnit;
import io.annals.api.course.UnitEvent.UnitDescribed;
import io.annals.command.support.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of a course and of the items of its outline. */
class CourseAuthoringTest {

    private final Draft draft = new Draft();

    private final UUID course = this.draft.course();

    private final Scenario scenario = new Scenario().given(this.draft.written());

    @Test
    void a_course_is_described_anew() {
        this.scenario
            .when(new ReviseCourse(this.course,
                    new CourseDetails("Graphs", "About <b>graphs</b>", "Computing", "hard", 12, Map.of("isbn", "1"))))
            .then(new CourseDescribed(this.course,
                    new CourseDetails("Graphs", "About <b>graphs</b>", "Computing", "hard", 12, Map.of("isbn", "1")),
                    NOW))
            .when(new SetLearningObjectives(this.course, List.of("Sort", "Search")))
            .then(new LearningObjectivesSet(this.course, List.of("Sort", "Search"), NOW));
    }

    @Test
    void stating_the_same_about_a_course_again_changes_nothing() {
        Map<String, @Nullable Object> metadata = Map.of("isbn", "1", "pages", new BigDecimal("10.50"));
        ReviseCourse described = new ReviseCourse(this.course,
                new CourseDetails("Graphs", "About <b>graphs</b>", null, null, 12, metadata));
        this.scenario.when(new SetLearningObjectives(this.course, List.of()))
            .thenNothing()
            .when(new ScheduleCourse(this.course, null, null))
            .thenNothing()
            .given(described)
            .when(described)
            .thenNothing()
            .given(new SetLearningObjectives(this.course, List.of("Sort")))
            .when(new SetLearningObjectives(this.course, List.of("Sort")))
            .thenNothing()
            .given(new ScheduleCourse(this.course, LocalDate.of(2026, 3, 1), null))
            .when(new ScheduleCourse(this.course, LocalDate.of(2026, 3, 1), null))
            .thenNothing()
            .when(new ScheduleCourse(this.course, null, LocalDate.of(2026, 3, 1)))
            .then(new CourseScheduled(this.course, null, LocalDate.of(2026, 3, 1), NOW));
        this.scenario.restarted().when(described).thenNothing();
    }

    @Test
    void stating_the_same_about_an_item_again_changes_nothing() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(Map.of("html", "<p>Hi</p>"));
        data.put("pages", List.of(1, 2));
        ReviseContent revised = new ReviseContent(this.course, this.draft.firstContent(),
                new Content("page", "Page", data, null, Map.of(), true));
        this.scenario.when(new ReviseModule(this.course, this.draft.firstModule(), Module.titled("First")))
            .thenNothing()
            .when(new ReviseUnit(this.course, this.draft.firstUnit(), Unit.titled("Unit")))
            .thenNothing()
            .when(new ReviseResource(this.course, this.draft.firstResource(),
                    new Resource("file", "Slides", "https://example.org/slides.pdf", "application/pdf", 1024L,
                            Map.of())))
            .thenNothing()
            .given(revised)
            .when(revised)
            .thenNothing()
            .when(new ReviseContent(this.course, this.draft.secondContent(), revised.content()))
            .then(new ContentRevised(this.course, this.draft.secondContent(), revised.content(), NOW));
        this.scenario.restarted().when(revised).thenNothing();
    }

    @Test
    void removed_markup_is_named_and_the_event_has_what_is_stored() {
        this.scenario
            .when(new ReviseCourse(this.course,
                    new CourseDetails("x<y", "<p style=\"x\">If x<y</p>", null, null, null, Map.of())))
            .then(new CourseDescribed(this.course,
                    new CourseDetails("x<y", "<p>If x&lt;y</p>", null, null, null, Map.of()), NOW))
            .thenSanitized("course.description")
            .when(new ReviseContent(this.course, this.draft.firstContent(),
                    new Content("page", "Page", Map.of("html", "<center>a</center>", "code", "i<n; i++"), null,
                            Map.of(), true)))
            .then(new ContentRevised(this.course, this.draft.firstContent(),
                    new Content("page", "Page", Map.of("html", "a", "code", "i<n; i++"), null, Map.of(), true), NOW))
            .thenSanitized("content.contentData.html");
    }

    @Test
    void scripts_and_addresses_that_run_code_are_refused() {
        this.scenario
            .when(new ReviseCourse(this.course,
                    new CourseDetails("Graphs", "<p onclick=\"x()\">Hi</p>", null, null, null, Map.of())))
            .thenRefused(Kind.INVALID, "invalid-command", "course.description")
            .when(new ReviseContent(this.course, this.draft.firstContent(),
                    new Content("page", "Page", Map.of("html", "<script>x()</script>"), null,
                            Map.of("url", "javascript:x()"), true)))
            .thenRefused(Kind.INVALID, "invalid-command", "content.contentData.html", "content.metadata.url");
    }

    @Test
    void items_are_described_anew() {
        this.scenario
            .when(new ReviseModule(this.course, this.draft.firstModule(),
                    new Module("One", "m", 30, List.of("know"), Map.of("a", 1))))
            .then(new ModuleDescribed(this.course, this.draft.firstModule(),
                    new Module("One", "m", 30, List.of("know"), Map.of("a", 1)), NOW))
            .when(new ReviseUnit(this.course, this.draft.firstUnit(),
                    new Unit("Two", "u", "lesson", 20, Map.of("b", 2))))
            .then(new UnitDescribed(this.course, this.draft.firstUnit(),
                    new Unit("Two", "u", "lesson", 20, Map.of("b", 2)), NOW))
            .when(new ReviseResource(this.course, this.draft.firstResource(),
                    new Resource("link", "Site", "http://example.org", null, null, Map.of())))
            .then(new ResourceRevised(this.course, this.draft.firstContent(), this.draft.firstResource(),
                    new Resource("link", "Site", "http://example.org", null, null, Map.of()), NOW));
    }

    @Test
    void what_is_unknown_is_not_found() {
        this.scenario.when(new ReviseModule(this.course, id(), Module.titled("One")))
            .thenNotFound("module")
            .when(new ReviseUnit(this.course, id(), Unit.titled("Two")))
            .thenNotFound("unit")
            .when(new ReviseContent(this.course, id(), Content.titled("page", "Page")))
            .thenNotFound("content")
            .when(new ReviseResource(this.course, id(),
                    new Resource("link", "Site", "http://example.org", null, null, Map.of())))
            .thenNotFound("resource");
    }

    @Test
    void a_course_is_scheduled_and_does_not_end_before_it_starts() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        this.scenario.when(new ScheduleCourse(this.course, first, first))
            .then(new CourseScheduled(this.course, first, first, NOW))
            .when(new ScheduleCourse(this.course, first, first.minusDays(1)))
            .thenRefused(Kind.INVALID, "ends-before-start", "endsOn");
    }

    @Test
    void settings_are_replaced_as_a_whole_and_the_same_ones_are_no_event() {
        CourseSettings settings = settings(null, null, null);
        this.scenario.when(new ConfigureCourse(this.course, settings))
            .then(new CourseConfigured(this.course, settings, NOW))
            .when(new ConfigureCourse(this.course, settings))
            .thenNothing();
    }

    @Test
    void enrollment_does_not_close_before_it_opens() {
        this.scenario.when(new ConfigureCourse(this.course, settings(NOW, NOW, null)))
            .thenRefused(Kind.INVALID, "enrollment-closes-before-it-opens", "settings.enrollUntil");
    }

    @Test
    void completion_criteria_name_assessments_of_the_course_where_some_must_be_passed() {
        this.scenario.when(configured(Passing.SOME, List.of()))
            .thenRefused(Kind.INVALID, "criteria-contradict-themselves", "settings.completionCriteria.assessmentIds")
            .when(configured(Passing.ALL, List.of(id())))
            .thenRefused(Kind.INVALID, "criteria-contradict-themselves", "settings.completionCriteria.assessmentIds")
            .when(configured(Passing.SOME, List.of(id())))
            .thenRefused("assessment-of-other-course", "settings.completionCriteria.assessmentIds[0]")
            .when(configured(Passing.ALL, List.of()))
            .thenAccepted();
    }

    @Test
    void completion_criteria_that_require_nothing_are_refused() {
        this.scenario.when(required(new CompletionCriteria(null, null, List.of(), null, null)))
            .thenRefused(Kind.INVALID, "criteria-empty", "settings.completionCriteria")
            .when(required(new CompletionCriteria(false, Passing.NONE, List.of(), BigDecimal.ZERO, 0)))
            .thenRefused(Kind.INVALID, "criteria-empty", "settings.completionCriteria")
            .when(required(new CompletionCriteria(false, Passing.NONE, List.of(), null, 1)))
            .thenAccepted();
    }

    @Test
    void another_code_frees_the_one_before() {
        UUID other = id();
        this.scenario.when(new ChangeCourseCode(this.course, "CS102"))
            .then(new CourseCodeChanged(this.course, "CS102", NOW))
            .given(Draft.create(other, "CS101", List.of()))
            .when(new ChangeCourseCode(other, "cs102"))
            .thenRefused("course-code-taken", "code");
    }

    @Test
    void the_same_code_in_other_letters_is_still_its_own() {
        this.scenario.when(new ChangeCourseCode(this.course, "Cs101"))
            .then(new CourseCodeChanged(this.course, "Cs101", NOW))
            .when(new ChangeCourseCode(this.course, "Cs101"))
            .thenNothing()
            .when(Draft.create(id(), "CS101", List.of()))
            .thenRefused("course-code-taken", "code");
    }

    @Test
    void an_archived_course_is_not_written_any_more() {
        this.scenario.given(new PublishCourse(this.course), new ArchiveCourse(this.course))
            .when(new ReviseCourse(this.course, CourseDetails.titled("Graphs")))
            .thenRefused("course-archived")
            .when(new SetLearningObjectives(this.course, List.of()))
            .thenRefused("course-archived")
            .when(new ConfigureCourse(this.course, CourseSettings.NONE))
            .thenRefused("course-archived")
            .when(new ScheduleCourse(this.course, null, null))
            .thenRefused("course-archived")
            .when(new ChangeCourseCode(this.course, "CS102"))
            .thenRefused("course-archived")
            .when(this.draft.resource(this.draft.firstContent(), id()))
            .thenRefused("course-archived");
    }

    private ConfigureCourse configured(Passing passing, List<UUID> assessments) {
        return required(new CompletionCriteria(true, passing, assessments, new BigDecimal("40"), 60));
    }

    private ConfigureCourse required(CompletionCriteria criteria) {
        return new ConfigureCourse(this.course, settings(null, null, criteria));
    }

    private static CourseSettings settings(@Nullable Instant from, @Nullable Instant until,
            @Nullable CompletionCriteria criteria) {
        return new CourseSettings(30, true, true, true, from, until, criteria, Map.of("theme", "dark"));
    }

}
