package io.annals.command.course.outline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.ItemStatus;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.ModuleCommand.DropModuleRequirement;
import io.annals.api.course.ModuleCommand.MoveModule;
import io.annals.api.course.ModuleCommand.PublishModule;
import io.annals.api.course.ModuleCommand.RemoveModule;
import io.annals.api.course.ModuleCommand.RequireModule;
import io.annals.api.course.ModuleCommand.RetireModule;
import io.annals.api.course.ModuleCommand.ReviseModule;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleDescribed;
import io.annals.api.course.ModuleEvent.ModulePublished;
import io.annals.api.course.ModuleEvent.ModuleRemoved;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementDropped;
import io.annals.api.course.ModuleEvent.ModuleRetired;
import io.annals.api.course.ModuleEvent.ModulesReordered;
import io.annals.api.course.RequirementType;
import io.annals.command.course.prerequisite.CycleDetector;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.OrderedItems;
import org.axonframework.commandhandling.CommandHandler;

/** The decisions about the modules of a course and what they require of each other. */
public final class Modules {

    private final EditableCourse course;

    public Modules(EditableCourse course) {
        this.course = course;
    }

    @CommandHandler
    void decide(AddModule command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        outline.usedIds().requireNew(command.moduleId(), "moduleId");
        apply(new ModuleAdded(command.courseId(), command.moduleId(), OrderedItems.next(outline.order()),
                command.module(), Boolean.TRUE.equals(command.published()), at));
    }

    @CommandHandler
    void decide(ReviseModule command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        OutlineModule module = outline.module(command.moduleId());
        if (outline.statements().wouldChange(module.moduleId(), command.module())) {
            apply(new ModuleDescribed(command.courseId(), module.moduleId(), command.module(), at));
        }
    }

    @CommandHandler
    void decide(MoveModule command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        OutlineModule module = outline.module(command.moduleId());
        List<UUID> order = OrderedItems.with(outline.order(), module.moduleId(), command.position());
        if (!order.equals(outline.order())) {
            apply(new ModulesReordered(command.courseId(), module.moduleId(), order, at));
        }
    }

    @CommandHandler
    void decide(PublishModule command, @OccurredAt Instant at) {
        if (ItemRules.mayBePublished(this.course.editableOutline().module(command.moduleId()).status(), "moduleId")) {
            apply(new ModulePublished(command.courseId(), command.moduleId(), at));
        }
    }

    @CommandHandler
    void decide(RetireModule command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        if (outline.module(command.moduleId()).status() != ItemStatus.RETIRED) {
            apply(new ModuleRetired(command.courseId(), command.moduleId(), at));
            // Learners could never meet the requirements of other modules on it.
            outline.requirements((requirement) -> requirement.prerequisiteModuleId().equals(command.moduleId()))
                .forEach((requirement) -> drop(command.courseId(), requirement, at));
        }
    }

    @CommandHandler
    void decide(RemoveModule command, @OccurredAt Instant at) {
        this.course.requireNeverPublished("moduleId");
        Outline outline = this.course.editableOutline();
        OutlineModule module = outline.module(command.moduleId());
        List<OutlineUnit> units = outline.unitsOf(Stream.of(command.moduleId())).toList();
        Units.requireNoAssessments(units);
        outline.requirements((requirement) -> requirement.concerns(command.moduleId()))
            .forEach((requirement) -> drop(command.courseId(), requirement, at));
        List<OutlineContent> contents = units.stream().flatMap(outline::contentsOf).toList();
        apply(new ModuleRemoved(command.courseId(), command.moduleId(),
                OrderedItems.without(outline.order(), command.moduleId()), List.copyOf(module.units()),
                contents.stream().map(OutlineContent::contentId).toList(), outline.resourcesOf(contents.stream()), at));
    }

    @CommandHandler
    void decide(RequireModule command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        outline.usedIds().requireNew(command.requirementId(), "requirementId");
        ItemRules.requireInUse(outline.module(command.moduleId()).status(), "moduleId");
        ItemRules.requireInUse(outline.module(command.prerequisiteModuleId(), "prerequisiteModuleId").status(),
                "prerequisiteModuleId");
        requireScoreIfMeant(command);
        if (outline.requiredModules(command.moduleId()).contains(command.prerequisiteModuleId())) {
            throw Refusal.rule("module-required-already", "The module already requires the other module.",
                    new Violation("prerequisiteModuleId", "must not be required yet"));
        }
        CycleDetector.closedBy(command.moduleId(), List.of(command.prerequisiteModuleId()), outline::requiredModules)
            .ifPresent((cycle) -> {
                throw Refusal.rule("module-requirements-circular",
                        "A module must not require itself, directly or through other modules.", new Violation(
                                "prerequisiteModuleId", "must not lead back to the module: " + titles(outline, cycle)));
            });
        apply(new ModuleRequirementAdded(command.courseId(), command.requirementId(), command.moduleId(),
                command.prerequisiteModuleId(), command.requirementType(), command.minScore(), at));
    }

    @CommandHandler
    void decide(DropModuleRequirement command, @OccurredAt Instant at) {
        drop(command.courseId(), this.course.editableOutline().requirement(command.requirementId()), at);
    }

    private static void drop(UUID courseId, ModuleRequirement requirement, Instant at) {
        apply(new ModuleRequirementDropped(courseId, requirement.requirementId(), requirement.moduleId(),
                requirement.prerequisiteModuleId(), at));
    }

    private static String titles(Outline outline, List<UUID> moduleIds) {
        return moduleIds.stream()
            .map((moduleId) -> outline.module(moduleId).title())
            .collect(Collectors.joining(" -> "));
    }

    private static void requireScoreIfMeant(RequireModule command) {
        boolean meant = command.requirementType() == RequirementType.MIN_SCORE;
        if (meant != (command.minScore() != null)) {
            throw Refusal.invalid("min-score-mismatch",
                    "A minimum score is required for the type min_score and not allowed for other types.",
                    new Violation("minScore", meant ? "is required" : "must be omitted"));
        }
    }

}
