package io.annals.command.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.Command;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.course.ContentCommand.MoveContent;
import io.annals.api.course.ContentCommand.PublishContent;
import io.annals.api.course.ContentCommand.RemoveContent;
import io.annals.api.course.ContentCommand.RetireContent;
import io.annals.api.course.ContentEvent.ContentMoved;
import io.annals.api.course.ContentEvent.ContentRemoved;
import io.annals.api.course.ContentEvent.ContentRetired;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.ModuleCommand.DropModuleRequirement;
import io.annals.api.course.ModuleCommand.MoveModule;
import io.annals.api.course.ModuleCommand.PublishModule;
import io.annals.api.course.ModuleCommand.RemoveModule;
import io.annals.api.course.ModuleCommand.RequireModule;
import io.annals.api.course.ModuleCommand.RetireModule;
import io.annals.api.course.ModuleEvent.ModulePublished;
import io.annals.api.course.ModuleEvent.ModuleRemoved;
import io.annals.api.course.ModuleEvent.ModuleRequirementDropped;
import io.annals.api.course.ModuleEvent.ModuleRetired;
import io.annals.api.course.ModuleEvent.ModulesReordered;
import io.annals.api.course.RequirementType;
import io.annals.api.course.Resource;
import io.annals.api.course.ResourceCommand.MoveResource;
import io.annals.api.course.ResourceCommand.RemoveResource;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.ResourceEvent.ResourceRemoved;
import io.annals.api.course.ResourceEvent.ResourcesReordered;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.course.UnitCommand.MoveUnit;
import io.annals.api.course.UnitCommand.PublishUnit;
import io.annals.api.course.UnitCommand.RemoveUnit;
import io.annals.api.course.UnitCommand.RetireUnit;
import io.annals.api.course.UnitEvent.UnitMoved;
import io.annals.api.course.UnitEvent.UnitPublished;
import io.annals.api.course.UnitEvent.UnitRemoved;
import io.annals.api.course.UnitEvent.UnitRetired;
import io.annals.command.support.OrderedItems;
import io.annals.command.support.Scenario;
import org.junit.jupiter.api.Test;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Items of an outline are added, moved, published, retired and removed. */
class OutlineTest {

    private final Draft draft = new Draft();

    private final UUID course = this.draft.course();

    private final Scenario scenario = new Scenario().given(this.draft.written());

    @Test
    void moving_an_item_renumbers_its_siblings_in_one_event() {
        this.scenario.when(new MoveModule(this.course, this.draft.secondModule(), 1))
            .then(new ModulesReordered(this.course, this.draft.secondModule(),
                    List.of(this.draft.secondModule(), this.draft.firstModule()), NOW))
            .when(new MoveUnit(this.course, this.draft.firstUnit(), this.draft.firstModule(), 2))
            .then(new UnitMoved(this.course, this.draft.firstUnit(), this.draft.firstModule(), this.draft.firstModule(),
                    List.of(), List.of(this.draft.secondUnit(), this.draft.firstUnit()), NOW))
            .when(new MoveResource(this.course, this.draft.firstResource(), 2))
            .then(new ResourcesReordered(this.course, this.draft.firstContent(), this.draft.firstResource(),
                    List.of(this.draft.secondResource(), this.draft.firstResource()), NOW));
    }

    @Test
    void moving_an_item_elsewhere_closes_the_gap_where_it_was() {
        this.scenario.when(new MoveUnit(this.course, this.draft.firstUnit(), this.draft.secondModule(), 1))
            .then(new UnitMoved(this.course, this.draft.firstUnit(), this.draft.firstModule(),
                    this.draft.secondModule(), List.of(this.draft.secondUnit()), List.of(this.draft.firstUnit()), NOW))
            .when(new MoveContent(this.course, this.draft.firstContent(), this.draft.secondUnit(), 1))
            .then(new ContentMoved(this.course, this.draft.firstContent(), this.draft.firstUnit(),
                    this.draft.secondUnit(), List.of(this.draft.secondContent()), List.of(this.draft.firstContent()),
                    NOW));
    }

    @Test
    void moving_an_item_to_where_it_is_changes_nothing() {
        this.scenario.when(new MoveModule(this.course, this.draft.firstModule(), 1))
            .thenNothing()
            .when(new MoveUnit(this.course, this.draft.secondUnit(), this.draft.firstModule(), 2))
            .thenNothing()
            .when(new MoveContent(this.course, this.draft.firstContent(), this.draft.firstUnit(), 1))
            .thenNothing()
            .when(new MoveResource(this.course, this.draft.firstResource(), 1))
            .thenNothing();
    }

    @Test
    void a_place_that_would_leave_a_gap_is_refused() {
        this.scenario.when(new MoveModule(this.course, this.draft.firstModule(), 3))
            .thenRefused(Kind.INVALID, "position-out-of-range", "position")
            .when(new MoveUnit(this.course, this.draft.firstUnit(), this.draft.secondModule(), 2))
            .thenRefused(Kind.INVALID, "position-out-of-range", "position");
    }

    @Test
    void moving_between_what_is_unknown_is_refused() {
        this.scenario.when(new MoveModule(this.course, id(), 1))
            .thenNotFound("module")
            .when(new MoveUnit(this.course, this.draft.firstUnit(), id(), 1))
            .thenNotFound("module")
            .when(new MoveContent(this.course, this.draft.firstContent(), id(), 1))
            .thenNotFound("unit")
            .when(new MoveResource(this.course, id(), 1))
            .thenNotFound("resource");
    }

    @Test
    void a_draft_item_is_published_once() {
        UUID module = id();
        UUID unit = id();
        this.scenario
            .given(new AddModule(this.course, module, Module.titled("Third"), false),
                    new AddUnit(this.course, module, unit, Unit.titled("Unit"), false))
            .when(new PublishModule(this.course, module))
            .then(new ModulePublished(this.course, module, NOW))
            .when(new PublishModule(this.course, module))
            .thenNothing()
            .when(new PublishUnit(this.course, unit))
            .then(new UnitPublished(this.course, unit, NOW))
            .when(new PublishUnit(this.course, unit))
            .thenNothing();
    }

    @Test
    void what_stands_in_a_draft_does_not_make_a_course_complete() {
        Draft other = new Draft();
        this.scenario
            .given(Draft.create(other.course(), "CS102", List.of()),
                    new AddModule(other.course(), other.firstModule(), Module.titled("First"), false),
                    other.unit(other.firstModule(), other.firstUnit()),
                    other.content(other.firstUnit(), other.firstContent()))
            .when(new PublishCourse(other.course()))
            .thenRefused("course-incomplete", "modules", "units", "contents")
            .given(new PublishModule(other.course(), other.firstModule()))
            .when(new PublishCourse(other.course()))
            .thenAccepted();
    }

    @Test
    void an_item_of_a_published_course_can_be_retired_not_removed() {
        this.scenario.given(new PublishCourse(this.course))
            .when(new RemoveModule(this.course, this.draft.firstModule()))
            .thenRefused("course-was-published", "moduleId")
            .when(new RemoveUnit(this.course, this.draft.firstUnit()))
            .thenRefused("course-was-published", "unitId")
            .when(new RemoveContent(this.course, this.draft.firstContent()))
            .thenRefused("course-was-published", "contentId")
            .when(new RetireContent(this.course, this.draft.firstContent()))
            .then(new ContentRetired(this.course, this.draft.firstContent(), NOW))
            .when(new RetireUnit(this.course, this.draft.firstUnit()))
            .then(new UnitRetired(this.course, this.draft.firstUnit(), NOW))
            .when(new RetireModule(this.course, this.draft.firstModule()))
            .then(new ModuleRetired(this.course, this.draft.firstModule(), NOW))
            .when(new RetireModule(this.course, this.draft.firstModule()))
            .thenNothing();
    }

    @Test
    void what_is_retired_stays_so_and_takes_nothing_up() {
        this.scenario
            .given(new RetireContent(this.course, this.draft.firstContent()),
                    new RetireUnit(this.course, this.draft.secondUnit()),
                    new RetireModule(this.course, this.draft.secondModule()))
            .when(new PublishContent(this.course, this.draft.firstContent()))
            .thenRefused("item-retired", "contentId")
            .when(new PublishUnit(this.course, this.draft.secondUnit()))
            .thenRefused("item-retired", "unitId")
            .when(new PublishModule(this.course, this.draft.secondModule()))
            .thenRefused("item-retired", "moduleId")
            .when(this.draft.unit(this.draft.secondModule(), id()))
            .thenRefused("item-retired", "moduleId")
            .when(this.draft.content(this.draft.secondUnit(), id()))
            .thenRefused("item-retired", "unitId")
            .when(this.draft.resource(this.draft.firstContent(), id()))
            .thenRefused("item-retired", "contentId")
            .when(new MoveUnit(this.course, this.draft.firstUnit(), this.draft.secondModule(), 1))
            .thenRefused("item-retired", "moduleId")
            .when(new MoveContent(this.course, this.draft.secondContent(), this.draft.secondUnit(), 1))
            .thenRefused("item-retired", "unitId");
    }

    @Test
    void removing_takes_all_along_that_is_in_it() {
        this.scenario.when(new RemoveResource(this.course, this.draft.firstResource()))
            .then(new ResourceRemoved(this.course, this.draft.firstContent(), this.draft.firstResource(),
                    List.of(this.draft.secondResource()), NOW))
            .when(new RemoveModule(this.course, this.draft.firstModule()))
            .then(new ModuleRemoved(this.course, this.draft.firstModule(), List.of(this.draft.secondModule()),
                    List.of(this.draft.firstUnit(), this.draft.secondUnit()),
                    List.of(this.draft.firstContent(), this.draft.secondContent()),
                    List.of(this.draft.secondResource()), NOW))
            .when(new RemoveUnit(this.course, this.draft.firstUnit()))
            .thenNotFound("unit")
            .when(new MoveModule(this.course, this.draft.secondModule(), 2))
            .thenRefused(Kind.INVALID, "position-out-of-range", "position");
    }

    @Test
    void units_and_contents_are_removed_by_themselves() {
        this.scenario.when(new RemoveContent(this.course, this.draft.firstContent()))
            .then(new ContentRemoved(this.course, this.draft.firstUnit(), this.draft.firstContent(),
                    List.of(this.draft.secondContent()),
                    List.of(this.draft.firstResource(), this.draft.secondResource()), NOW))
            .when(new RemoveUnit(this.course, this.draft.firstUnit()))
            .then(new UnitRemoved(this.course, this.draft.firstModule(), this.draft.firstUnit(),
                    List.of(this.draft.secondUnit()), List.of(this.draft.secondContent()), List.of(), NOW));
    }

    @Test
    void the_id_of_a_removed_item_cannot_be_reused() {
        this.scenario
            .given(new RemoveResource(this.course, this.draft.secondResource()),
                    new RemoveModule(this.course, this.draft.firstModule()),
                    this.draft.unit(this.draft.secondModule(), id()))
            .when(this.draft.module(this.draft.firstModule(), "First"))
            .thenRefused(Kind.CONFLICT, "id-taken", "moduleId")
            .when(this.draft.unit(this.draft.secondModule(), this.draft.firstUnit()))
            .thenRefused(Kind.CONFLICT, "id-taken", "unitId");
    }

    @Test
    void the_id_of_a_dropped_requirement_cannot_be_reused() {
        UUID requirement = id();
        RequireModule required = new RequireModule(this.course, requirement, this.draft.secondModule(),
                this.draft.firstModule(), RequirementType.COMPLETED, null);
        this.scenario.given(required, new DropModuleRequirement(this.course, requirement))
            .when(required)
            .thenRefused(Kind.CONFLICT, "id-taken", "requirementId");
    }

    @Test
    void the_items_of_a_course_have_different_ids() {
        for (UUID taken : List.of(this.course, this.draft.firstModule(), this.draft.firstUnit(),
                this.draft.firstContent(), this.draft.firstResource())) {
            Map<String, Command> commands = Map.of("moduleId", this.draft.module(taken, "Third"), "unitId",
                    this.draft.unit(this.draft.firstModule(), taken), "contentId",
                    this.draft.content(this.draft.firstUnit(), taken), "resourceId",
                    this.draft.resource(this.draft.firstContent(), taken), "requirementId",
                    new RequireModule(this.course, taken, this.draft.secondModule(), this.draft.firstModule(),
                            RequirementType.COMPLETED, null));
            commands
                .forEach((field, command) -> this.scenario.when(command).thenRefused(Kind.CONFLICT, "id-taken", field));
        }
        this.scenario
            .when(new CreateAssessment(this.draft.firstContent(), this.course, this.draft.firstUnit(),
                    AssessmentDetails.of("Exam", "exam"),
                    new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), null, null, null, null,
                            AssessmentSettings.gradedAsWhole())))
            .thenRefused(Kind.CONFLICT, "id-taken", "assessmentId");
    }

    @Test
    void what_has_assessments_can_be_retired_not_removed() {
        UUID assessment = id();
        this.scenario
            .given(new CreateAssessment(assessment, this.course, this.draft.firstUnit(),
                    AssessmentDetails.of("Exam", "exam"),
                    new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), null, null, null, null,
                            AssessmentSettings.gradedAsWhole())))
            .when(new RemoveUnit(this.course, this.draft.firstUnit()))
            .thenRefused("item-has-assessments", "assessment " + assessment)
            .when(new RemoveModule(this.course, this.draft.firstModule()))
            .thenRefused("item-has-assessments", "assessment " + assessment)
            .when(new RetireUnit(this.course, this.draft.firstUnit()))
            .thenAccepted();
    }

    @Test
    void what_a_module_requires_goes_with_it() {
        UUID requirement = id();
        this.scenario
            .given(new RequireModule(this.course, requirement, this.draft.secondModule(), this.draft.firstModule(),
                    RequirementType.COMPLETED, null))
            .when(new RetireModule(this.course, this.draft.firstModule()))
            .then(new ModuleRetired(this.course, this.draft.firstModule(), NOW), new ModuleRequirementDropped(
                    this.course, requirement, this.draft.secondModule(), this.draft.firstModule(), NOW));
    }

    @Test
    void resources_are_counted_from_one() {
        UUID third = id();
        this.scenario.when(this.draft.resource(this.draft.firstContent(), third))
            .then(new ResourceAttached(this.course, this.draft.firstContent(), third, 3, new Resource("file", "Slides",
                    "https://example.org/slides.pdf", "application/pdf", 1024L, Map.of()), NOW));
    }

    @Test
    void at_most_a_thousand_items_stand_side_by_side() {
        UUID full = id();
        List<UUID> siblings = Stream.generate(Scenario::id).limit(OrderedItems.MAX).toList();
        assertThat(OrderedItems.next(siblings.subList(1, OrderedItems.MAX))).isEqualTo(OrderedItems.MAX);
        assertThatThrownBy(() -> OrderedItems.with(siblings, full, 1)).hasFieldOrPropertyWithValue("code",
                "outline-full");
    }

    @Test
    void another_tenants_outline_does_not_exist() {
        this.scenario.as(Scenario.caller(id(), id(), Role.TENANT_ADMIN));
        for (Command command : new Command[] { new MoveModule(this.course, this.draft.firstModule(), 2),
                new RetireUnit(this.course, this.draft.firstUnit()),
                new RemoveContent(this.course, this.draft.firstContent()),
                new RemoveResource(this.course, this.draft.firstResource()) }) {
            this.scenario.when(command).thenNotFound("course");
        }
    }

}
