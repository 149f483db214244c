package io.annals.projection.lms;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.annals.api.course.ContentEvent;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentMoved;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.ContentEvent.ContentRemoved;
import io.annals.api.course.ContentEvent.ContentRetired;
import io.annals.api.course.ContentEvent.ContentRevised;
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
import io.annals.projection.relational.RowChanges;
import io.annals.projection.relational.RowChanges.Change;
import io.annals.projection.relational.Table;

import static io.annals.projection.lms.LmsTables.CONTENT;
import static io.annals.projection.lms.LmsTables.MODULE;
import static io.annals.projection.lms.LmsTables.MODULE_PREREQUISITE;
import static io.annals.projection.lms.LmsTables.RESOURCE;
import static io.annals.projection.lms.LmsTables.UNIT;

/** The rows of outlines. A removed item keeps its row but has no place. */
final class OutlineRows {

    private OutlineRows() {
    }

    static void project(ModuleEvent event, RowChanges rows) {
        switch (event) {
            case ModuleAdded added ->
                added(MODULE, added.courseId(), added.moduleId(), added.sequenceNo(), rows).values(added.module())
                    .with("status", ItemStatus.of(added.published()))
                    .with("published_at", added.published() ? added.occurredAt() : null);
            case ModuleDescribed described ->
                rows.set(MODULE, described.courseId(), described.moduleId()).values(described.module());
            case ModulesReordered reordered -> number(MODULE, reordered.courseId(), reordered.order(), rows);
            case ModulePublished published ->
                publish(MODULE, published.courseId(), published.moduleId(), published.occurredAt(), rows);
            case ModuleRetired retired -> retire(MODULE, retired.courseId(), retired.moduleId(), rows);
            case ModuleRemoved removed -> {
                number(MODULE, removed.courseId(), removed.order(), rows);
                remove(MODULE, removed.courseId(), List.of(removed.moduleId()), rows);
                remove(UNIT, removed.courseId(), removed.unitIds(), rows);
                remove(CONTENT, removed.courseId(), removed.contentIds(), rows);
                removeResources(removed.courseId(), removed.resourceIds(), rows);
            }
            case ModuleRequirementAdded added ->
                rows.insert(MODULE_PREREQUISITE, added.courseId(), added.requirementId())
                    .with("module_id", added.moduleId())
                    .with("prerequisite_module_id", added.prerequisiteModuleId())
                    .with("requirement_type", added.requirementType())
                    .with("min_score", added.minScore());
            case ModuleRequirementDropped dropped ->
                rows.remove(MODULE_PREREQUISITE, dropped.courseId(), dropped.requirementId());
        }
    }

    static void project(UnitEvent event, RowChanges rows) {
        switch (event) {
            case UnitAdded added -> added(UNIT, added.courseId(), added.unitId(), added.sequenceNo(), rows)
                .with("module_id", added.moduleId())
                .values(added.unit())
                .with("status", ItemStatus.of(added.published()))
                .with("published_at", added.published() ? added.occurredAt() : null);
            case UnitDescribed described ->
                rows.set(UNIT, described.courseId(), described.unitId()).values(described.unit());
            case UnitMoved moved -> {
                rows.set(UNIT, moved.courseId(), moved.unitId()).with("module_id", moved.toModuleId());
                number(UNIT, moved.courseId(), moved.fromOrder(), rows);
                number(UNIT, moved.courseId(), moved.toOrder(), rows);
            }
            case UnitPublished published ->
                publish(UNIT, published.courseId(), published.unitId(), published.occurredAt(), rows);
            case UnitRetired retired -> retire(UNIT, retired.courseId(), retired.unitId(), rows);
            case UnitRemoved removed -> {
                number(UNIT, removed.courseId(), removed.order(), rows);
                remove(UNIT, removed.courseId(), List.of(removed.unitId()), rows);
                remove(CONTENT, removed.courseId(), removed.contentIds(), rows);
                removeResources(removed.courseId(), removed.resourceIds(), rows);
            }
        }
    }

    static void project(ContentEvent event, RowChanges rows) {
        switch (event) {
            case ContentAdded added -> added(CONTENT, added.courseId(), added.contentId(), added.sequenceNo(), rows)
                .with("unit_id", added.unitId())
                .values(added.content())
                .with("status", ItemStatus.DRAFT);
            case ContentRevised revised ->
                rows.set(CONTENT, revised.courseId(), revised.contentId()).values(revised.content());
            case ContentMoved moved -> {
                rows.set(CONTENT, moved.courseId(), moved.contentId()).with("unit_id", moved.toUnitId());
                number(CONTENT, moved.courseId(), moved.fromOrder(), rows);
                number(CONTENT, moved.courseId(), moved.toOrder(), rows);
            }
            case ContentPublished published ->
                publish(CONTENT, published.courseId(), published.contentId(), published.occurredAt(), rows);
            case ContentRetired retired -> retire(CONTENT, retired.courseId(), retired.contentId(), rows);
            case ContentRemoved removed -> {
                number(CONTENT, removed.courseId(), removed.order(), rows);
                remove(CONTENT, removed.courseId(), List.of(removed.contentId()), rows);
                removeResources(removed.courseId(), removed.resourceIds(), rows);
            }
        }
    }

    static void project(ResourceEvent event, RowChanges rows) {
        switch (event) {
            case ResourceAttached attached ->
                added(RESOURCE, attached.courseId(), attached.resourceId(), attached.sequenceNo(), rows)
                    .with("content_id", attached.contentId())
                    .values(attached.resource());
            case ResourceRevised revised ->
                rows.set(RESOURCE, revised.courseId(), revised.resourceId()).values(revised.resource());
            case ResourcesReordered reordered -> number(RESOURCE, reordered.courseId(), reordered.order(), rows);
            case ResourceRemoved removed -> {
                number(RESOURCE, removed.courseId(), removed.order(), rows);
                removeResources(removed.courseId(), List.of(removed.resourceId()), rows);
            }
        }
    }

    private static Change added(Table table, UUID courseId, UUID id, int sequenceNo, RowChanges rows) {
        return rows.insert(table, courseId, id).with("sequence_no", sequenceNo);
    }

    private static void retire(Table table, UUID courseId, UUID id, RowChanges rows) {
        rows.set(table, courseId, id).with("status", ItemStatus.RETIRED);
    }

    private static void number(Table table, UUID courseId, List<UUID> order, RowChanges rows) {
        for (int place = 0; place < order.size(); place++) {
            rows.set(table, courseId, order.get(place)).with("sequence_no", place + 1);
        }
    }

    private static void publish(Table table, UUID courseId, UUID id, Instant at, RowChanges rows) {
        rows.set(table, courseId, id).with("status", ItemStatus.PUBLISHED).with("published_at", at);
    }

    private static void remove(Table table, UUID courseId, Collection<UUID> ids, RowChanges rows) {
        ids.forEach(
                (id) -> rows.remove(table, courseId, id).with("status", ItemStatus.REMOVED).with("sequence_no", null));
    }

    private static void removeResources(UUID courseId, Collection<UUID> ids, RowChanges rows) {
        ids.forEach((id) -> rows.remove(RESOURCE, courseId, id).with("sequence_no", null));
    }

}
