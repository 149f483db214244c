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
import io.annals.projection.relational.Table;

import static io.annals.projection.lms.LmsTables.CONTENT;
import static io.annals.projection.lms.LmsTables.MODULE;
import static io.annals.projection.lms.LmsTables.MODULE_PREREQUISITE;
import static io.annals.projection.lms.LmsTables.RESOURCE;
import static io.annals.projection.lms.LmsTables.UNIT;

/** The outlines of courses. What is removed keeps its row, without a place. */
final class OutlineRows {

    private OutlineRows() {
    }

    static void project(ModuleEvent event, RowChanges rows) {
        switch (event) {
            case ModuleAdded added -> rows.insert(MODULE, added.courseId(), added.moduleId())
                .with("sequence_no", added.sequenceNo())
                .with("title", added.title())
                .with("description", added.description())
                .with("duration_mins", added.durationMins())
                .with("learning_objectives", added.learningObjectives())
                .with("metadata", added.metadata())
                .with("status", added.published() ? "published" : "draft")
                .with("published_at", added.published() ? added.occurredAt() : null);
            case ModuleDescribed described -> rows.set(MODULE, described.courseId(), described.moduleId())
                .with("title", described.title())
                .with("description", described.description())
                .with("duration_mins", described.durationMins())
                .with("learning_objectives", described.learningObjectives())
                .with("metadata", described.metadata());
            case ModulesReordered reordered -> number(MODULE, reordered.courseId(), reordered.order(), rows);
            case ModulePublished published -> publish(MODULE, published.courseId(), published.moduleId(), published.occurredAt(), rows);
            case ModuleRetired retired -> rows.set(MODULE, retired.courseId(), retired.moduleId()).with("status", "retired");
            case ModuleRemoved removed -> {
                number(MODULE, removed.courseId(), removed.order(), rows);
                remove(MODULE, removed.courseId(), List.of(removed.moduleId()), rows);
                remove(UNIT, removed.courseId(), removed.unitIds(), rows);
                remove(CONTENT, removed.courseId(), removed.contentIds(), rows);
                removeResources(removed.courseId(), removed.resourceIds(), rows);
            }
            case ModuleRequirementAdded added -> rows.insert(MODULE_PREREQUISITE, added.courseId(), added.requirementId())
                .with("module_id", added.moduleId())
                .with("prerequisite_module_id", added.prerequisiteModuleId())
                .with("requirement_type", added.requirementType().code())
                .with("min_score", added.minScore());
            case ModuleRequirementDropped dropped ->
                rows.remove(MODULE_PREREQUISITE, dropped.courseId(), dropped.requirementId());
        }
    }

    static void project(UnitEvent event, RowChanges rows) {
        switch (event) {
            case UnitAdded added -> rows.insert(UNIT, added.courseId(), added.unitId())
                .with("module_id", added.moduleId())
                .with("sequence_no", added.sequenceNo())
                .with("title", added.title())
                .with("description", added.description())
                .with("type", added.type())
                .with("duration_mins", added.durationMins())
                .with("settings", added.settings())
                .with("status", added.published() ? "published" : "draft")
                .with("published_at", added.published() ? added.occurredAt() : null);
            case UnitDescribed described -> rows.set(UNIT, described.courseId(), described.unitId())
                .with("title", described.title())
                .with("description", described.description())
                .with("type", described.type())
                .with("duration_mins", described.durationMins())
                .with("settings", described.settings());
            case UnitMoved moved -> {
                rows.set(UNIT, moved.courseId(), moved.unitId()).with("module_id", moved.toModuleId());
                number(UNIT, moved.courseId(), moved.fromOrder(), rows);
                number(UNIT, moved.courseId(), moved.toOrder(), rows);
            }
            case UnitPublished published -> publish(UNIT, published.courseId(), published.unitId(), published.occurredAt(), rows);
            case UnitRetired retired -> rows.set(UNIT, retired.courseId(), retired.unitId()).with("status", "retired");
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
            case ContentAdded added -> rows.insert(CONTENT, added.courseId(), added.contentId())
                .with("unit_id", added.unitId())
                .with("sequence_no", added.sequenceNo())
                .with("type", added.type())
                .with("title", added.title())
                .with("content_data", added.contentData())
                .with("estimated_duration", added.estimatedDuration())
                .with("metadata", added.metadata())
                .with("required", added.required())
                .with("status", "draft");
            case ContentRevised revised -> rows.set(CONTENT, revised.courseId(), revised.contentId())
                .with("type", revised.type())
                .with("title", revised.title())
                .with("content_data", revised.contentData())
                .with("estimated_duration", revised.estimatedDuration())
                .with("metadata", revised.metadata())
                .with("required", revised.required());
            case ContentMoved moved -> {
                rows.set(CONTENT, moved.courseId(), moved.contentId()).with("unit_id", moved.toUnitId());
                number(CONTENT, moved.courseId(), moved.fromOrder(), rows);
                number(CONTENT, moved.courseId(), moved.toOrder(), rows);
            }
            case ContentPublished published -> publish(CONTENT, published.courseId(), published.contentId(), published.occurredAt(), rows);
            case ContentRetired retired -> rows.set(CONTENT, retired.courseId(), retired.contentId()).with("status", "retired");
            case ContentRemoved removed -> {
                number(CONTENT, removed.courseId(), removed.order(), rows);
                remove(CONTENT, removed.courseId(), List.of(removed.contentId()), rows);
                removeResources(removed.courseId(), removed.resourceIds(), rows);
            }
        }
    }

    static void project(ResourceEvent event, RowChanges rows) {
        switch (event) {
            case ResourceAttached attached -> rows.insert(RESOURCE, attached.courseId(), attached.resourceId())
                .with("content_id", attached.contentId())
                .with("sequence_no", attached.sequenceNo())
                .with("type", attached.type())
                .with("title", attached.title())
                .with("url", attached.url())
                .with("mime_type", attached.mimeType())
                .with("size_bytes", attached.sizeBytes())
                .with("metadata", attached.metadata());
            case ResourceRevised revised -> rows.set(RESOURCE, revised.courseId(), revised.resourceId())
                .with("type", revised.type())
                .with("title", revised.title())
                .with("url", revised.url())
                .with("mime_type", revised.mimeType())
                .with("size_bytes", revised.sizeBytes())
                .with("metadata", revised.metadata());
            case ResourcesReordered reordered -> number(RESOURCE, reordered.courseId(), reordered.order(), rows);
            case ResourceRemoved removed -> {
                number(RESOURCE, removed.courseId(), removed.order(), rows);
                removeResources(removed.courseId(), List.of(removed.resourceId()), rows);
            }
        }
    }

    private static void number(Table table, UUID courseId, List<UUID> order, RowChanges rows) {
        for (int place = 0; place < order.size(); place++) {
            rows.set(table, courseId, order.get(place)).with("sequence_no", place + 1);
        }
    }

    private static void publish(Table table, UUID courseId, UUID id, Instant at, RowChanges rows) {
        rows.set(table, courseId, id).with("status", "published").with("published_at", at);
    }

    private static void remove(Table table, UUID courseId, Collection<UUID> ids, RowChanges rows) {
        ids.forEach((id) -> rows.remove(table, courseId, id).with("status", "removed").with("sequence_no", null));
    }

    private static void removeResources(UUID courseId, Collection<UUID> ids, RowChanges rows) {
        ids.forEach((id) -> rows.remove(RESOURCE, courseId, id).with("sequence_no", null));
    }

}
