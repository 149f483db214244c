package io.annals.command.course.outline;

import java.util.Collection;
import java.util.UUID;

import io.annals.api.course.ContentEvent;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentMoved;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.ContentEvent.ContentRemoved;
import io.annals.api.course.ContentEvent.ContentRetired;
import io.annals.api.course.ContentEvent.ContentRevised;
import io.annals.api.course.CourseEvent.AssessmentDrafted;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.ItemStatus;
import io.annals.api.course.ModuleEvent;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleDescribed;
import io.annals.api.course.ModuleEvent.ModulePublished;
import io.annals.api.course.ModuleEvent.ModuleRemoved;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementDropped;
import io.annals.api.course.ModuleEvent.ModuleRetired;
import io.annals.api.course.ModuleEvent.ModulesReordered;
import io.annals.api.course.OutlineEvent;
import io.annals.api.course.ResourceEvent;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.ResourceEvent.ResourceRemoved;
import io.annals.api.course.ResourceEvent.ResourceRevised;
import io.annals.api.course.ResourceEvent.ResourcesReordered;
import io.annals.api.course.UnitEvent;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.course.UnitEvent.UnitDescribed;
import io.annals.api.course.UnitEvent.UnitMoved;
import io.annals.api.course.UnitEvent.UnitPublished;
import io.annals.api.course.UnitEvent.UnitRemoved;
import io.annals.api.course.UnitEvent.UnitRetired;

/** Applies events to an outline. */
public final class OutlineEvolver {

    private OutlineEvolver() {
    }

    public static void evolve(Outline outline, OutlineEvent event) {
        switch (event) {
            case ModuleEvent module -> evolve(outline, module);
            case UnitEvent unit -> evolve(outline, unit);
            case ContentEvent content -> evolve(outline, content);
            case ResourceEvent resource -> evolve(outline, resource);
            case AssessmentDrafted drafted -> evolve(outline, drafted);
            case AssessmentPlaced placed -> evolve(outline, placed);
        }
    }

    private static void evolve(Outline outline, ModuleEvent event) {
        switch (event) {
            case ModuleAdded added -> {
                outline.modules()
                    .put(added.moduleId(),
                            OutlineModule.added(added.moduleId(), added.module().title(), added.published()));
                outline.order().add(added.moduleId());
                begin(outline, added.moduleId(), added.module());
            }
            case ModuleDescribed described -> {
                outline.change(described.moduleId(), (module) -> module.titled(described.module().title()));
                outline.statements().evolve(described.moduleId(), described.module());
            }
            case ModulesReordered reordered -> Outline.reorder(outline.order(), reordered.order());
            case ModulePublished published ->
                outline.change(published.moduleId(), (module) -> module.become(ItemStatus.PUBLISHED));
            case ModuleRetired retired ->
                outline.change(retired.moduleId(), (module) -> module.become(ItemStatus.RETIRED));
            case ModuleRemoved removed -> {
                Outline.reorder(outline.order(), removed.order());
                outline.modules().remove(removed.moduleId());
                removed.unitIds().forEach(outline.units()::remove);
                forget(outline, removed.contentIds(), removed.resourceIds());
            }
            case ModuleRequirementAdded added -> {
                outline.requirements()
                    .put(added.requirementId(), new ModuleRequirement(added.requirementId(), added.moduleId(),
                            added.prerequisiteModuleId(), added.requirementType(), added.minScore()));
                outline.usedIds().add(added.requirementId());
            }
            case ModuleRequirementDropped dropped -> outline.requirements().remove(dropped.requirementId());
        }
    }

    private static void evolve(Outline outline, UnitEvent event) {
        switch (event) {
            case UnitAdded added -> {
                outline.units()
                    .put(added.unitId(), OutlineUnit.added(added.unitId(), added.moduleId(), added.published()));
                outline.module(added.moduleId()).units().add(added.unitId());
                begin(outline, added.unitId(), added.unit());
            }
            case UnitDescribed described -> outline.statements().evolve(described.unitId(), described.unit());
            case UnitMoved moved -> {
                if (!moved.fromModuleId().equals(moved.toModuleId())) {
                    Outline.reorder(outline.module(moved.fromModuleId()).units(), moved.fromOrder());
                    outline.changeUnit(moved.unitId(), (unit) -> unit.within(moved.toModuleId()));
                }
                Outline.reorder(outline.module(moved.toModuleId()).units(), moved.toOrder());
            }
            case UnitPublished published ->
                outline.changeUnit(published.unitId(), (unit) -> unit.become(ItemStatus.PUBLISHED));
            case UnitRetired retired -> outline.changeUnit(retired.unitId(), (unit) -> unit.become(ItemStatus.RETIRED));
            case UnitRemoved removed -> {
                Outline.reorder(outline.module(removed.moduleId()).units(), removed.order());
                outline.units().remove(removed.unitId());
                forget(outline, removed.contentIds(), removed.resourceIds());
            }
        }
    }

    private static void evolve(Outline outline, ContentEvent event) {
        switch (event) {
            case ContentAdded added -> {
                outline.contents()
                    .put(added.contentId(),
                            OutlineContent.added(added.contentId(), added.unitId(), added.content().mustBeCompleted()));
                outline.unit(added.unitId()).contents().add(added.contentId());
                begin(outline, added.contentId(), added.content());
            }
            case ContentRevised revised -> {
                outline.changeContent(revised.contentId(),
                        (content) -> content.revised(revised.content().mustBeCompleted()));
                outline.statements().evolve(revised.contentId(), revised.content());
            }
            case ContentMoved moved -> {
                if (!moved.fromUnitId().equals(moved.toUnitId())) {
                    Outline.reorder(outline.unit(moved.fromUnitId()).contents(), moved.fromOrder());
                    outline.changeContent(moved.contentId(), (content) -> content.within(moved.toUnitId()));
                }
                Outline.reorder(outline.unit(moved.toUnitId()).contents(), moved.toOrder());
            }
            case ContentPublished published ->
                outline.changeContent(published.contentId(), (content) -> content.become(ItemStatus.PUBLISHED));
            case ContentRetired retired ->
                outline.changeContent(retired.contentId(), (content) -> content.become(ItemStatus.RETIRED));
            case ContentRemoved removed -> {
                Outline.reorder(outline.unit(removed.unitId()).contents(), removed.order());
                outline.contents().remove(removed.contentId());
                removed.resourceIds().forEach(outline.resources()::remove);
            }
        }
    }

    private static void evolve(Outline outline, ResourceEvent event) {
        switch (event) {
            case ResourceAttached attached -> {
                outline.resources().put(attached.resourceId(), attached.contentId());
                outline.content(attached.contentId()).resources().add(attached.resourceId());
                begin(outline, attached.resourceId(), attached.resource());
            }
            case ResourceRevised revised -> outline.statements().evolve(revised.resourceId(), revised.resource());
            case ResourcesReordered reordered ->
                Outline.reorder(outline.content(reordered.contentId()).resources(), reordered.order());
            case ResourceRemoved removed -> {
                outline.resources().remove(removed.resourceId());
                Outline.reorder(outline.content(removed.contentId()).resources(), removed.order());
            }
        }
    }

    private static void evolve(Outline outline, AssessmentDrafted drafted) {
        outline.assessments()
            .put(drafted.assessmentId(),
                    new OutlineAssessment(drafted.assessmentId(), drafted.unitId(), false, false, null, null));
        outline.unit(drafted.unitId()).assessments().add(drafted.assessmentId());
        outline.usedIds().add(drafted.assessmentId());
    }

    private static void evolve(Outline outline, AssessmentPlaced placed) {
        OutlineAssessment before = outline.assessments()
            .put(placed.assessmentId(), new OutlineAssessment(placed.assessmentId(), placed.unitId(), true,
                    placed.required(), placed.maxScore(), placed.weight()));
        if (before == null) {
            outline.unit(placed.unitId()).assessments().add(placed.assessmentId());
            outline.usedIds().add(placed.assessmentId());
        }
    }

    private static void begin(Outline outline, UUID id, Object stated) {
        outline.usedIds().add(id);
        outline.statements().evolve(id, stated);
    }

    private static void forget(Outline outline, Collection<UUID> contentIds, Collection<UUID> resourceIds) {
        contentIds.forEach(outline.contents()::remove);
        resourceIds.forEach(outline.resources()::remove);
    }

}
