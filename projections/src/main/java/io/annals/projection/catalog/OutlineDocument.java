package io.annals.projection.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
import org.bson.Document;

import static io.annals.projection.catalog.OutlineItems.ASSESSMENTS;
import static io.annals.projection.catalog.OutlineItems.CONTENTS;
import static io.annals.projection.catalog.OutlineItems.CONTENT_ID;
import static io.annals.projection.catalog.OutlineItems.MODULES;
import static io.annals.projection.catalog.OutlineItems.MODULE_ID;
import static io.annals.projection.catalog.OutlineItems.REQUIREMENTS;
import static io.annals.projection.catalog.OutlineItems.REQUIREMENT_ID;
import static io.annals.projection.catalog.OutlineItems.RESOURCES;
import static io.annals.projection.catalog.OutlineItems.RESOURCE_ID;
import static io.annals.projection.catalog.OutlineItems.UNITS;
import static io.annals.projection.catalog.OutlineItems.UNIT_ID;
import static io.annals.projection.catalog.OutlineItems.all;
import static io.annals.projection.catalog.OutlineItems.item;
import static io.annals.projection.catalog.OutlineItems.list;
import static io.annals.projection.document.DocumentValues.set;

/**
 * The outline in the document of a course: {@code
 * modules[].units[].contents[].resources[]}, in order.
 */
final class OutlineDocument {

    private static final String MODULE = "module";

    private static final String UNIT = "unit";

    private static final String CONTENT = "content";

    private static final String RESOURCE = "resource";

    private final Document course;

    OutlineDocument(Document course) {
        this.course = course;
    }

    void apply(ModuleEvent event) {
        switch (event) {
            case ModuleAdded added -> list(this.course, MODULES)
                .add(all(item(MODULE_ID, added.moduleId(), added.sequenceNo(), added.published(), added.occurredAt()),
                        MODULE, added.module())
                    .append(REQUIREMENTS, new ArrayList<>())
                    .append(UNITS, new ArrayList<>()));
            case ModuleDescribed described -> set(module(described.moduleId()), MODULE, described.module());
            case ModulesReordered reordered -> arrangeModules(reordered.order());
            case ModulePublished published ->
                OutlineItems.publish(module(published.moduleId()), published.occurredAt());
            case ModuleRetired retired -> OutlineItems.retire(module(retired.moduleId()));
            case ModuleRemoved removed -> arrangeModules(removed.order());
            case ModuleRequirementAdded added -> {
                Document requirement = new Document(REQUIREMENT_ID, added.requirementId().toString());
                set(requirement, "prerequisiteModuleId", added.prerequisiteModuleId());
                set(requirement, "requirementType", added.requirementType());
                set(requirement, "minScore", added.minScore());
                list(module(added.moduleId()), REQUIREMENTS).add(requirement);
            }
            case ModuleRequirementDropped dropped -> list(module(dropped.moduleId()), REQUIREMENTS)
                .removeIf((requirement) -> OutlineItems.is(requirement, REQUIREMENT_ID, dropped.requirementId()));
        }
    }

    void apply(UnitEvent event) {
        switch (event) {
            case UnitAdded added -> list(module(added.moduleId()), UNITS)
                .add(all(item(UNIT_ID, added.unitId(), added.sequenceNo(), added.published(), added.occurredAt()), UNIT,
                        added.unit())
                    .append(CONTENTS, new ArrayList<>())
                    .append(ASSESSMENTS, new ArrayList<>()));
            case UnitDescribed described -> set(unit(described.unitId()), UNIT, described.unit());
            case UnitMoved moved -> {
                Document unit = unit(moved.unitId());
                if (!moved.fromModuleId().equals(moved.toModuleId())) {
                    OutlineItems.arrange(module(moved.fromModuleId()), UNITS, UNIT_ID, moved.fromOrder());
                    list(module(moved.toModuleId()), UNITS).add(unit);
                }
                OutlineItems.arrange(module(moved.toModuleId()), UNITS, UNIT_ID, moved.toOrder());
            }
            case UnitPublished published -> OutlineItems.publish(unit(published.unitId()), published.occurredAt());
            case UnitRetired retired -> OutlineItems.retire(unit(retired.unitId()));
            case UnitRemoved removed ->
                OutlineItems.arrange(module(removed.moduleId()), UNITS, UNIT_ID, removed.order());
        }
    }

    void apply(ContentEvent event) {
        switch (event) {
            case ContentAdded added -> list(unit(added.unitId()), CONTENTS)
                .add(all(item(CONTENT_ID, added.contentId(), added.sequenceNo(), false, added.occurredAt()), CONTENT,
                        added.content())
                    .append(RESOURCES, new ArrayList<>()));
            case ContentRevised revised -> set(content(revised.contentId()), CONTENT, revised.content());
            case ContentMoved moved -> {
                Document content = content(moved.contentId());
                if (!moved.fromUnitId().equals(moved.toUnitId())) {
                    OutlineItems.arrange(unit(moved.fromUnitId()), CONTENTS, CONTENT_ID, moved.fromOrder());
                    list(unit(moved.toUnitId()), CONTENTS).add(content);
                }
                OutlineItems.arrange(unit(moved.toUnitId()), CONTENTS, CONTENT_ID, moved.toOrder());
            }
            case ContentPublished published ->
                OutlineItems.publish(content(published.contentId()), published.occurredAt());
            case ContentRetired retired -> OutlineItems.retire(content(retired.contentId()));
            case ContentRemoved removed ->
                OutlineItems.arrange(unit(removed.unitId()), CONTENTS, CONTENT_ID, removed.order());
        }
    }

    void apply(ResourceEvent event) {
        switch (event) {
            case ResourceAttached attached ->
                list(content(attached.contentId()), RESOURCES).add(all(new Document(), RESOURCE_ID,
                        attached.resourceId(), "sequenceNo", attached.sequenceNo(), RESOURCE, attached.resource()));
            case ResourceRevised revised ->
                set(OutlineItems.find(list(content(revised.contentId()), RESOURCES), RESOURCE_ID, revised.resourceId()),
                        RESOURCE, revised.resource());
            case ResourcesReordered reordered ->
                OutlineItems.arrange(content(reordered.contentId()), RESOURCES, RESOURCE_ID, reordered.order());
            case ResourceRemoved removed ->
                OutlineItems.arrange(content(removed.contentId()), RESOURCES, RESOURCE_ID, removed.order());
        }
    }

    Document unit(UUID unitId) {
        return OutlineItems.find(units(), UNIT_ID, unitId);
    }

    List<Document> units() {
        return list(this.course, MODULES).stream().flatMap((module) -> list(module, UNITS).stream()).toList();
    }

    /** The units that learners of a published course see. */
    Stream<Document> openUnits() {
        return list(this.course, MODULES).stream()
            .filter(OutlineItems::isPublished)
            .flatMap((module) -> list(module, UNITS).stream())
            .filter(OutlineItems::isPublished);
    }

    List<Document> contents() {
        return units().stream().flatMap((unit) -> list(unit, CONTENTS).stream()).toList();
    }

    private Document module(UUID moduleId) {
        return OutlineItems.find(list(this.course, MODULES), MODULE_ID, moduleId);
    }

    private Document content(UUID contentId) {
        return OutlineItems.find(contents(), CONTENT_ID, contentId);
    }

    private void arrangeModules(List<UUID> order) {
        OutlineItems.arrange(this.course, MODULES, MODULE_ID, order);
    }

}
