package io.annals.command.course;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.ContentCommand.PublishContent;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseCommand.RestoreCourse;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseRestored;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.ModuleCommand.RemoveModule;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.organization.OrganizationCommand.AddDepartment;
import io.annals.api.organization.OrganizationCommand.CreateOrganization;
import io.annals.command.support.Scenario;
import io.annals.platform.command.CommandContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {

    private final Scenario scenario = new Scenario();

    private final UUID courseId = id();

    private final UUID moduleId = id();

    private final UUID unitId = id();

    private final UUID contentId = id();

    @Test
    void a_course_begins_as_a_blank_draft() {
        this.scenario.when(course(this.courseId, null, null, "CS101"))
            .then(new CourseCreated(this.courseId, null, null, "CS101", CourseDetails.titled("Algorithms"), null, null,
                    List.of(), CourseSettings.NONE, null, NOW))
            .thenAnswer(this.courseId);
    }

    @Test
    void a_course_that_ends_before_it_starts_is_refused() {
        this.scenario
            .when(new CreateCourse(this.courseId, null, null, "CS101", CourseDetails.titled("Algorithms"),
                    LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1), List.of(), null, List.of()))
            .thenRefused(Kind.INVALID, "ends-before-start", "endsOn");
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        this.scenario.given(course(this.courseId, null, null, "CS101"))
            .when(course(this.courseId, null, null, "CS102"))
            .thenRefused(Kind.CONFLICT, "id-taken", "courseId");
    }

    @Test
    void an_id_that_is_kept_for_unique_values_is_refused() {
        this.scenario.when(course(CourseCode.of(Scenario.TENANT, null, "CS102").keyId(), null, null, "CS101"))
            .thenRefused(Kind.INVALID, "id-reserved", "courseId");
    }

    @Test
    void the_id_of_something_else_names_no_course() {
        UUID faculty = id();
        this.scenario.given(new CreateOrganization(faculty, "Faculty", "F", null, null))
            .when(new PublishCourse(faculty))
            .thenNotFound("course")
            .when(course(faculty, null, null, "CS101"))
            .thenRefused(Kind.CONFLICT, "id-taken", "courseId");
    }

    @Test
    void a_code_is_taken_without_regard_to_case() {
        this.scenario.given(course(this.courseId, null, null, "CS101"))
            .when(course(id(), null, null, " cs101"))
            .thenRefused("course-code-taken", "code");
    }

    @Test
    void the_same_code_may_be_used_in_each_organization_once() {
        UUID faculty = id();
        this.scenario
            .given(new CreateOrganization(faculty, "Faculty", "F", null, null),
                    course(this.courseId, null, null, "CS101"), course(id(), faculty, null, "CS101"))
            .when(course(id(), faculty, null, "CS101"))
            .thenRefused("course-code-taken", "code");
    }

    @Test
    void a_course_of_an_unknown_organization_is_refused() {
        this.scenario.when(course(this.courseId, id(), null, "CS101")).thenNotFound("organization");
    }

    @Test
    void a_course_of_a_department_of_another_organization_is_refused() {
        UUID faculty = id();
        UUID other = id();
        UUID department = id();
        this.scenario
            .given(new CreateOrganization(faculty, "Faculty", "F", null, null),
                    new CreateOrganization(other, "Other", "O", null, null),
                    new AddDepartment(other, department, "Department", "D", null, null))
            .when(course(this.courseId, faculty, department, "CS101"))
            .thenNotFound("department");
    }

    @Test
    void a_department_needs_its_organization() {
        this.scenario.when(course(this.courseId, null, id(), "CS101"))
            .thenRefused(Kind.INVALID, "department-without-organization", "organizationId");
    }

    @Test
    void modules_units_and_contents_are_counted_from_one() {
        UUID second = id();
        UUID third = id();
        this.scenario.given(course(this.courseId, null, null, "CS101"))
            .when(module(this.moduleId))
            .then(new ModuleAdded(this.courseId, this.moduleId, 1, Module.titled("Module"), true, NOW))
            .when(module(second))
            .then(new ModuleAdded(this.courseId, second, 2, Module.titled("Module"), true, NOW))
            .when(unit(this.moduleId, this.unitId))
            .then(new UnitAdded(this.courseId, this.moduleId, this.unitId, 1, Unit.titled("Unit"), true, NOW))
            .when(content(this.unitId, this.contentId, false))
            .then(contentAdded(this.contentId, 1))
            .when(content(this.unitId, third, true))
            .then(contentAdded(third, 2), new ContentPublished(this.courseId, third, NOW))
            .thenAnswer(third);
    }

    @Test
    void ids_that_are_taken_within_the_course_are_refused() {
        this.scenario.given(outline(false))
            .when(module(this.moduleId))
            .thenRefused(Kind.CONFLICT, "id-taken", "moduleId")
            .when(unit(this.moduleId, this.unitId))
            .thenRefused(Kind.CONFLICT, "id-taken", "unitId")
            .when(content(this.unitId, this.contentId, false))
            .thenRefused(Kind.CONFLICT, "id-taken", "contentId");
    }

    @Test
    void courses_may_use_the_same_ids_for_their_items() {
        this.scenario.given(outline(true));
        courseWithTheSameIds(id());
        this.scenario.as(Scenario.caller(id(), id(), Role.TENANT_ADMIN));
        courseWithTheSameIds(id());
    }

    private void courseWithTheSameIds(UUID course) {
        this.scenario.given(course(course, null, null, "CS102"),
                new AddModule(course, this.moduleId, Module.titled("Module"), true),
                new AddUnit(course, this.moduleId, this.unitId, Unit.titled("Unit"), true),
                new AddContent(course, this.unitId, this.contentId, Content.titled("page", "Content"), true),
                new RemoveModule(course, this.moduleId));
    }

    @Test
    void what_is_added_to_something_unknown_is_refused() {
        this.scenario.given(outline(false))
            .when(unit(id(), id()))
            .thenNotFound("module")
            .when(content(id(), id(), false))
            .thenNotFound("unit")
            .when(new PublishContent(this.courseId, id()))
            .thenNotFound("content")
            .when(new PublishCourse(id()))
            .thenNotFound("course");
    }

    @Test
    void publishing_a_content_twice_changes_nothing() {
        this.scenario.given(outline(false))
            .when(new PublishContent(this.courseId, this.contentId))
            .then(new ContentPublished(this.courseId, this.contentId, NOW))
            .when(new PublishContent(this.courseId, this.contentId))
            .thenNothing();
    }

    @Test
    void publishing_lists_all_that_is_missing() {
        this.scenario.given(course(this.courseId, null, null, "CS101"))
            .when(new PublishCourse(this.courseId))
            .thenRefused("course-incomplete", "modules", "units", "contents");
    }

    @Test
    void a_course_with_drafts_only_cannot_be_published() {
        this.scenario.given(outline(false))
            .when(new PublishCourse(this.courseId))
            .thenRefused("course-incomplete", "contents");
    }

    @Test
    void a_course_with_a_published_content_can_be_published_once() {
        this.scenario.given(outline(true))
            .when(new PublishCourse(this.courseId))
            .then(new CoursePublished(this.courseId, NOW))
            .when(new PublishCourse(this.courseId))
            .thenRefused("already-published");
    }

    @Test
    void only_a_published_course_can_be_archived_and_only_once() {
        this.scenario.given(outline(true))
            .when(new ArchiveCourse(this.courseId))
            .thenRefused("course-not-published")
            .given(new PublishCourse(this.courseId))
            .when(new ArchiveCourse(this.courseId))
            .then(new CourseArchived(this.courseId, NOW))
            .when(new ArchiveCourse(this.courseId))
            .thenRefused("already-archived");
    }

    @Test
    void an_archived_course_is_not_written_any_more() {
        this.scenario.given(outline(true))
            .given(new PublishCourse(this.courseId), new ArchiveCourse(this.courseId))
            .when(module(id()))
            .thenRefused("course-archived")
            .when(unit(this.moduleId, id()))
            .thenRefused("course-archived")
            .when(content(this.unitId, id(), false))
            .thenRefused("course-archived")
            .when(new PublishContent(this.courseId, this.contentId))
            .thenRefused("course-archived")
            .when(new PublishCourse(this.courseId))
            .thenRefused("course-archived");
    }

    @Test
    void archiving_frees_the_code_and_restoring_takes_it_again() {
        UUID other = id();
        this.scenario.given(outline(true))
            .given(new PublishCourse(this.courseId), new ArchiveCourse(this.courseId))
            .when(new RestoreCourse(this.courseId))
            .then(new CourseRestored(this.courseId, NOW))
            .when(course(other, null, null, "CS101"))
            .thenRefused("course-code-taken", "code")
            .given(new ArchiveCourse(this.courseId), course(other, null, null, "CS101"))
            .when(new RestoreCourse(this.courseId))
            .thenRefused("course-code-taken", "code");
    }

    @Test
    void a_course_that_is_not_archived_cannot_be_restored() {
        this.scenario.given(outline(true)).when(new RestoreCourse(this.courseId)).thenRefused("course-not-archived");
    }

    @Test
    void another_tenants_course_does_not_exist() {
        UUID same = id();
        this.scenario.given(outline(true))
            .as(Scenario.caller(id(), id(), Role.TENANT_ADMIN))
            .when(module(id()))
            .thenNotFound("course")
            .when(new ArchiveCourse(this.courseId))
            .thenNotFound("course")
            .when(course(same, null, null, "CS101"))
            .thenAnswer(same);
    }

    @Test
    void a_stale_version_is_refused_before_any_rule_is_asked() {
        this.scenario.given(outline(true))
            .given(new PublishCourse(this.courseId))
            .under(new CommandContext(0L, null, null, null))
            .when(new PublishCourse(this.courseId))
            .thenRefused(Kind.STALE, "stale-version")
            .when(new ArchiveCourse(this.courseId))
            .thenRefused(Kind.STALE, "stale-version")
            .under(new CommandContext(5L, null, null, null))
            .when(new ArchiveCourse(this.courseId))
            .then(new CourseArchived(this.courseId, NOW));
    }

    private static CreateCourse course(UUID courseId, @Nullable UUID organizationId, @Nullable UUID departmentId,
            String code) {
        return new CreateCourse(courseId, organizationId, departmentId, code, CourseDetails.titled("Algorithms"), null,
                null, List.of(), null, List.of());
    }

    private AddModule module(UUID module) {
        return new AddModule(this.courseId, module, Module.titled("Module"), true);
    }

    private AddUnit unit(UUID module, UUID unit) {
        return new AddUnit(this.courseId, module, unit, Unit.titled("Unit"), true);
    }

    private AddContent content(UUID unit, UUID content, boolean published) {
        return new AddContent(this.courseId, unit, content, Content.titled("page", "Content"), published);
    }

    private ContentAdded contentAdded(UUID content, int sequenceNo) {
        return new ContentAdded(this.courseId, this.unitId, content, sequenceNo, Content.titled("page", "Content"),
                NOW);
    }

    private Command[] outline(boolean published) {
        return new Command[] { course(this.courseId, null, null, "CS101"), module(this.moduleId),
                unit(this.moduleId, this.unitId), content(this.unitId, this.contentId, published) };
    }

}
