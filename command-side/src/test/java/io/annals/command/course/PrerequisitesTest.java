package io.annals.command.course;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseCommand.SetCoursePrerequisites;
import io.annals.api.course.CourseEvent.CoursePrerequisitesSet;
import io.annals.api.course.CoursePrerequisite;
import io.annals.api.course.CurriculumEvent.CourseRequirementsDrawn;
import io.annals.api.course.ModuleCommand.DropModuleRequirement;
import io.annals.api.course.ModuleCommand.RequireModule;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementDropped;
import io.annals.api.course.RequirementType;
import io.annals.command.course.prerequisite.PrerequisiteGraph;
import io.annals.command.support.Scenario;
import org.junit.jupiter.api.Test;

/** What must be done before a module opens, and which courses before a course. */
class PrerequisitesTest {

    private final Draft draft = new Draft();

    private final UUID course = this.draft.course();

    private final UUID first = this.draft.firstModule();

    private final UUID second = this.draft.secondModule();

    private final Scenario scenario = new Scenario().given(this.draft.written());

    @Test
    void a_module_requires_another_until_that_is_dropped() {
        UUID requirement = id();
        BigDecimal half = new BigDecimal("50");
        this.scenario
            .when(new RequireModule(this.course, requirement, this.second, this.first, RequirementType.MIN_SCORE, half))
            .then(new ModuleRequirementAdded(this.course, requirement, this.second, this.first,
                    RequirementType.MIN_SCORE, half, NOW))
            .when(require(this.second, this.first))
            .thenRefused("module-required-already", "prerequisiteModuleId")
            .when(new DropModuleRequirement(this.course, requirement))
            .then(new ModuleRequirementDropped(this.course, requirement, this.second, this.first, NOW))
            .when(new DropModuleRequirement(this.course, requirement))
            .thenNotFound("requirement")
            .when(require(this.second, this.first))
            .thenAccepted();
    }

    @Test
    void a_least_score_belongs_to_its_type() {
        this.scenario
            .when(new RequireModule(this.course, id(), this.second, this.first, RequirementType.MIN_SCORE, null))
            .thenRefused(Kind.INVALID, "min-score-mismatch", "minScore")
            .when(new RequireModule(this.course, id(), this.second, this.first, RequirementType.PASSED, BigDecimal.TEN))
            .thenRefused(Kind.INVALID, "min-score-mismatch", "minScore");
    }

    @Test
    void module_prerequisites_must_not_form_a_cycle() {
        UUID third = id();
        this.scenario
            .given(this.draft.module(third, "Third"), require(this.second, this.first), require(third, this.second))
            .when(require(this.first, third))
            .thenRefused("module-requirements-circular", "prerequisiteModuleId");
        assertThat(message()).isEqualTo("must not lead back to the module: First -> Third -> Second -> First");
        this.scenario.when(require(this.first, this.first))
            .thenRefused("module-requirements-circular", "prerequisiteModuleId");
        assertThat(message()).isEqualTo("must not lead back to the module: First -> First");
    }

    @Test
    void unknown_modules_are_not_required() {
        this.scenario.when(require(this.first, id()))
            .thenNotFound("module", "prerequisiteModuleId")
            .when(require(id(), this.first))
            .thenNotFound("module");
    }

    @Test
    void course_prerequisites_name_courses_by_code() {
        UUID basics = id();
        this.scenario.given(Draft.create(basics, "CS100", List.of()))
            .when(new SetCoursePrerequisites(this.course, List.of("cs100", "CS100")))
            .then(new CoursePrerequisitesSet(this.course, List.of(new CoursePrerequisite("cs100", basics)), NOW),
                    new CourseRequirementsDrawn(PrerequisiteGraph.idOf(Scenario.TENANT), this.course, "CS101",
                            List.of(new CoursePrerequisite("cs100", basics)), NOW))
            .when(new SetCoursePrerequisites(this.course, List.of("cs100")))
            .thenNothing()
            .when(new SetCoursePrerequisites(this.course, List.of()))
            .thenAccepted();
    }

    @Test
    void every_code_that_no_course_has_is_named() {
        this.scenario.given(Draft.create(id(), "CS9", List.of()))
            .when(new SetCoursePrerequisites(this.course, List.of("CS7", "CS9", "CS8")))
            .thenRefused("unknown-prerequisite", "prerequisites[0]", "prerequisites[2]")
            .when(Draft.create(id(), "CS102", List.of("CS7")))
            .thenRefused("unknown-prerequisite", "prerequisites[0]");
    }

    @Test
    void an_archived_course_has_no_code_to_be_required_by() {
        UUID other = id();
        this.scenario
            .given(Draft.create(other, "CS102", List.of()), new PublishCourse(this.course),
                    new ArchiveCourse(this.course))
            .when(new SetCoursePrerequisites(other, List.of("CS101")))
            .thenRefused("unknown-prerequisite", "prerequisites[0]");
    }

    @Test
    void course_prerequisites_must_not_form_a_cycle() {
        UUID second = id();
        UUID third = id();
        this.scenario
            .given(Draft.create(second, "CS102", List.of("CS101")), Draft.create(third, "CS103", List.of("CS102")))
            .when(new SetCoursePrerequisites(this.course, List.of("CS103")))
            .thenRefused("course-prerequisites-circular", "prerequisites");
        assertThat(message()).isEqualTo("must not lead back to the course: CS101 -> CS103 -> CS102 -> CS101");
    }

    @Test
    void a_course_does_not_require_itself() {
        this.scenario.when(new SetCoursePrerequisites(this.course, List.of("CS101")))
            .thenRefused("course-prerequisites-circular", "prerequisites")
            .when(Draft.create(id(), "CS102", List.of("CS102")))
            .thenRefused("course-prerequisites-circular", "prerequisites");
    }

    @Test
    void authors_who_write_at_the_same_time_do_not_close_a_cycle_together() {
        List<UUID> courses = new ArrayList<>(List.of(this.course));
        for (int i = 2; i <= 4; i++) {
            courses.add(id());
            this.scenario.given(Draft.create(courses.getLast(), "CS10" + i, List.of()));
        }
        List<Refusal> refusals = this.scenario.race(new SetCoursePrerequisites(courses.get(0), List.of("CS102")),
                new SetCoursePrerequisites(courses.get(1), List.of("CS103")),
                new SetCoursePrerequisites(courses.get(2), List.of("CS104")),
                new SetCoursePrerequisites(courses.get(3), List.of("CS101")));
        assertThat(refusals).extracting(Refusal::code).containsExactly("course-prerequisites-circular");
        assertThat(this.scenario.all(CoursePrerequisitesSet.class)).hasSize(3);
    }

    private RequireModule require(UUID module, UUID prerequisite) {
        return new RequireModule(this.course, id(), module, prerequisite, RequirementType.COMPLETED, null);
    }

    private String message() {
        return this.scenario.refusal().violations().stream().map(Violation::message).findFirst().orElseThrow();
    }

}
