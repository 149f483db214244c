package io.annals.command.course.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.ItemStatus;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.api.enrollment.progress.UnitItems;
import io.annals.command.support.Statements;
import io.annals.command.support.UsedIds;
import org.jspecify.annotations.Nullable;

/**
 * The items of a course, without removed ones, and their places. Only
 * {@link OutlineEvolver} changes it.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class Outline {

    /** In order. */
    private List<UUID> order = new ArrayList<>();

    private Map<UUID, OutlineModule> modules = new HashMap<>();

    private Map<UUID, OutlineUnit> units = new HashMap<>();

    private Map<UUID, OutlineContent> contents = new HashMap<>();

    /** The content of each resource. */
    private Map<UUID, UUID> resources = new HashMap<>();

    private Map<UUID, OutlineAssessment> assessments = new HashMap<>();

    private Map<UUID, ModuleRequirement> requirements = new LinkedHashMap<>();

    private UsedIds usedIds = new UsedIds();

    private Statements statements = new Statements();

    /** The modules, in order. */
    public List<UUID> order() {
        return this.order;
    }

    Map<UUID, OutlineModule> modules() {
        return this.modules;
    }

    Map<UUID, OutlineUnit> units() {
        return this.units;
    }

    Map<UUID, OutlineContent> contents() {
        return this.contents;
    }

    Map<UUID, UUID> resources() {
        return this.resources;
    }

    public Map<UUID, OutlineAssessment> assessments() {
        return this.assessments;
    }

    Map<UUID, ModuleRequirement> requirements() {
        return this.requirements;
    }

    /** The ids of the course and of everything that it has or had. */
    public UsedIds usedIds() {
        return this.usedIds;
    }

    /** What was stated about the items, by their ids. */
    Statements statements() {
        return this.statements;
    }

    public OutlineModule module(UUID moduleId) {
        return module(moduleId, "moduleId");
    }

    /**
     * @param field the field of the command that names the module
     */
    OutlineModule module(UUID moduleId, String field) {
        return found(this.modules.get(moduleId), "module", field);
    }

    public OutlineUnit unit(UUID unitId) {
        return found(this.units.get(unitId), "unit");
    }

    public OutlineContent content(UUID contentId) {
        return found(this.contents.get(contentId), "content");
    }

    /** The content that a resource belongs to. */
    OutlineContent contentWith(UUID resourceId) {
        return content(found(this.resources.get(resourceId), "resource"));
    }

    ModuleRequirement requirement(UUID requirementId) {
        return found(this.requirements.get(requirementId), "requirement");
    }

    private static <T> T found(@Nullable T item, String what) {
        return found(item, what, what + "Id");
    }

    private static <T> T found(@Nullable T item, String what, String field) {
        if (item == null) {
            throw Refusal.notFound(what, field);
        }
        return item;
    }

    /** Whether learners of a published course see the unit. */
    boolean isOpen(OutlineUnit unit) {
        return unit.status() == ItemStatus.PUBLISHED && module(unit.moduleId()).status() == ItemStatus.PUBLISHED;
    }

    /** Whether learners of a published course see the content. */
    boolean isOpen(OutlineContent content) {
        return content.status() == ItemStatus.PUBLISHED && isOpen(unit(content.unitId()));
    }

    /** What these modules require of learners. */
    public RequiredItems required(Stream<UUID> moduleIds) {
        return RequiredItems.of(unitsOf(moduleIds).map(this::itemsOf));
    }

    private UnitItems itemsOf(OutlineUnit unit) {
        return new UnitItems(isOpen(unit),
                contentsOf(unit)
                    .map((content) -> new UnitItems.Item(content.contentId(), isOpen(content), content.required()))
                    .toList(),
                assessmentsOf(unit)
                    .map((assessment) -> new UnitItems.Item(assessment.assessmentId(), assessment.published(),
                            assessment.required()))
                    .toList());
    }

    /** What is missing before the course can be published. */
    public List<Violation> missingToPublish() {
        List<OutlineUnit> open = unitsOf(this.order.stream()).filter(this::isOpen).toList();
        List<Violation> missing = new ArrayList<>();
        if (this.modules.values().stream().noneMatch((module) -> module.status() == ItemStatus.PUBLISHED)) {
            missing.add(new Violation("modules", "needs at least one published module"));
        }
        if (open.isEmpty()) {
            missing.add(new Violation("units", "needs a published module with at least one published unit"));
        }
        if (open.stream().noneMatch(this::showsSomething)) {
            missing.add(new Violation("contents",
                    "needs a published unit with at least one published content or assessment"));
        }
        return missing;
    }

    private boolean showsSomething(OutlineUnit unit) {
        return contentsOf(unit).anyMatch(this::isOpen) || assessmentsOf(unit).anyMatch(OutlineAssessment::published);
    }

    Stream<OutlineUnit> unitsOf(Stream<UUID> moduleIds) {
        return moduleIds.map(this::module).flatMap((module) -> module.units().stream()).map(this::unit);
    }

    Stream<OutlineContent> contentsOf(OutlineUnit unit) {
        return unit.contents().stream().map(this::content);
    }

    Stream<OutlineAssessment> assessmentsOf(OutlineUnit unit) {
        return unit.assessments().stream().map(this.assessments::get);
    }

    List<UUID> resourcesOf(Stream<OutlineContent> those) {
        return those.flatMap((content) -> content.resources().stream()).toList();
    }

    /** The requirements of a module. */
    List<ModuleRequirement> requirementsOf(UUID moduleId) {
        return requirements((requirement) -> requirement.moduleId().equals(moduleId));
    }

    public List<ModuleRequirement> requirements(Predicate<ModuleRequirement> which) {
        return this.requirements.values().stream().filter(which).toList();
    }

    /** The modules that a module requires. */
    List<UUID> requiredModules(UUID moduleId) {
        return requirementsOf(moduleId).stream().map(ModuleRequirement::prerequisiteModuleId).toList();
    }

    void change(UUID moduleId, UnaryOperator<OutlineModule> change) {
        this.modules.computeIfPresent(moduleId, (id, module) -> change.apply(module));
    }

    void changeUnit(UUID unitId, UnaryOperator<OutlineUnit> change) {
        this.units.computeIfPresent(unitId, (id, unit) -> change.apply(unit));
    }

    void changeContent(UUID contentId, UnaryOperator<OutlineContent> change) {
        this.contents.computeIfPresent(contentId, (id, content) -> change.apply(content));
    }

    /** Puts a list of items into a new order. */
    static void reorder(List<UUID> siblings, List<UUID> order) {
        siblings.clear();
        siblings.addAll(order);
    }

}
