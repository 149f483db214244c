package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.ModuleCommand.DescribeModule;
import io.annals.api.course.ModuleCommand.DropModuleRequirement;
import io.annals.api.course.ModuleCommand.MoveModule;
import io.annals.api.course.ModuleCommand.PublishModule;
import io.annals.api.course.ModuleCommand.RemoveModule;
import io.annals.api.course.ModuleCommand.RequireModule;
import io.annals.api.course.ModuleCommand.RetireModule;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleDescribed;
import io.annals.api.course.ModuleEvent.ModulePublished;
import io.annals.api.course.ModuleEvent.ModuleRemoved;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementDropped;
import io.annals.api.course.ModuleEvent.ModuleRetired;
import io.annals.api.course.ModuleEvent.ModulesReordered;
import io.annals.api.course.RequirementType;
import io.annals.command.support.Require;

/** What can be decided about the modules of a course that may be written. */
record Modules(UUID courseId, Outline outline) {

    void add(AddModule command, Instant at) {
        Require.newId(!this.outline.modules().containsKey(command.moduleId()));
        apply(new ModuleAdded(this.courseId, command.moduleId(), OrderedItems.next(this.outline.order()),
                command.title(), command.description(), command.durationMins(), command.learningObjectives(),
                command.metadata(), Boolean.TRUE.equals(command.published()), at));
    }

    void describe(DescribeModule command, Instant at) {
        this.outline.module(command.moduleId());
        apply(new ModuleDescribed(this.courseId, command.moduleId(), command.title(), command.description(),
                command.durationMins(), command.learningObjectives(), command.metadata(), at));
    }

    void move(MoveModule command, Instant at) {
        this.outline.module(command.moduleId());
        List<UUID> order = OrderedItems.with(this.outline.order(), command.moduleId(), command.position());
        if (!order.equals(this.outline.order())) {
            apply(new ModulesReordered(this.courseId, command.moduleId(), order, at));
        }
    }

    void publish(PublishModule command, Instant at) {
        if (this.outline.module(command.moduleId()).status().mayBePublished()) {
            apply(new ModulePublished(this.courseId, command.moduleId(), at));
        }
    }

    void retire(RetireModule command, Instant at) {
        if (this.outline.module(command.moduleId()).status() != ItemStatus.RETIRED) {
            apply(new ModuleRetired(this.courseId, command.moduleId(), at));
            // Nobody could do any more what others require of it.
            this.outline.requirements((requirement) -> requirement.prerequisiteModuleId().equals(command.moduleId()))
                .forEach((requirement) -> drop(requirement, at));
        }
    }

    void remove(RemoveModule command, Instant at) {
        OutlineModule module = this.outline.module(command.moduleId());
        List<OutlineUnit> units = this.outline.unitsOf(Stream.of(command.moduleId())).toList();
        Units.requireNoAssessments(units);
        this.outline.requirements((requirement) -> requirement.concerns(command.moduleId()))
            .forEach((requirement) -> drop(requirement, at));
        List<OutlineContent> contents = units.stream().flatMap(this.outline::contentsOf).toList();
        apply(new ModuleRemoved(this.courseId, command.moduleId(),
                OrderedItems.without(this.outline.order(), command.moduleId()), List.copyOf(module.units()),
                contents.stream().map(OutlineContent::contentId).toList(), this.outline.resourcesOf(contents.stream()),
                at));
    }

    void require(RequireModule command, Instant at) {
        Require.newId(!this.outline.requirements().containsKey(command.requirementId()));
        this.outline.module(command.moduleId()).status().requireInUse();
        this.outline.module(command.prerequisiteModuleId()).status().requireInUse();
        requireScoreWhereMeant(command);
        if (this.outline.requiredModules(command.moduleId()).contains(command.prerequisiteModuleId())) {
            throw Refusal.rule("module-required-already", "The module requires the other one already.",
                    new Violation("prerequisiteModuleId", "must not be required yet"));
        }
        CycleDetector
            .closedBy(command.moduleId(), List.of(command.prerequisiteModuleId()), this.outline::requiredModules)
            .ifPresent((way) -> {
                throw Refusal.rule("module-requirements-circular", "What a module requires must not lead back to it.",
                        new Violation("prerequisiteModuleId", "must not lead back: " + titles(way)));
            });
        apply(new ModuleRequirementAdded(this.courseId, command.requirementId(), command.moduleId(),
                command.prerequisiteModuleId(), command.requirementType(), command.minScore(), at));
    }

    void drop(DropModuleRequirement command, Instant at) {
        drop(this.outline.requirement(command.requirementId()), at);
    }

    private void drop(ModuleRequirement requirement, Instant at) {
        apply(new ModuleRequirementDropped(this.courseId, requirement.requirementId(), requirement.moduleId(),
                requirement.prerequisiteModuleId(), at));
    }

    private String titles(List<UUID> way) {
        return way.stream()
            .map((moduleId) -> this.outline.module(moduleId).title())
            .collect(Collectors.joining(" -> "));
    }

    private static void requireScoreWhereMeant(RequireModule command) {
        boolean meant = command.requirementType() == RequirementType.MIN_SCORE;
        if (meant != (command.minScore() != null)) {
            throw Refusal.invalid("min-score-mismatch", "A least score belongs to the type min_score.",
                    new Violation("minScore", meant ? "must be given" : "must be left out"));
        }
    }

}
