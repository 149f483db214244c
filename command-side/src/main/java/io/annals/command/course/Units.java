package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.course.UnitCommand.DescribeUnit;
import io.annals.api.course.UnitCommand.MoveUnit;
import io.annals.api.course.UnitCommand.PublishUnit;
import io.annals.api.course.UnitCommand.RemoveUnit;
import io.annals.api.course.UnitCommand.RetireUnit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.course.UnitEvent.UnitDescribed;
import io.annals.api.course.UnitEvent.UnitMoved;
import io.annals.api.course.UnitEvent.UnitPublished;
import io.annals.api.course.UnitEvent.UnitRemoved;
import io.annals.api.course.UnitEvent.UnitRetired;
import io.annals.command.support.Require;

/** What can be decided about the units of a course that may be written. */
record Units(UUID courseId, Outline outline) {

    void add(AddUnit command, Instant at) {
        Require.newId(!this.outline.units().containsKey(command.unitId()));
        OutlineModule module = this.outline.module(command.moduleId());
        module.status().requireInUse();
        apply(new UnitAdded(this.courseId, command.moduleId(), command.unitId(), OrderedItems.next(module.units()),
                command.title(), command.description(), command.type(), command.durationMins(), command.settings(),
                Boolean.TRUE.equals(command.published()), at));
    }

    void describe(DescribeUnit command, Instant at) {
        this.outline.unit(command.unitId());
        apply(new UnitDescribed(this.courseId, command.unitId(), command.title(), command.description(), command.type(),
                command.durationMins(), command.settings(), at));
    }

    void move(MoveUnit command, Instant at) {
        OutlineModule from = this.outline.module(this.outline.unit(command.unitId()).moduleId());
        OutlineModule to = this.outline.module(command.moduleId());
        to.status().requireInUse();
        List<UUID> order = OrderedItems.with(to.units(), command.unitId(), command.position());
        if (!order.equals(to.units())) {
            boolean stays = from.moduleId().equals(to.moduleId());
            apply(new UnitMoved(this.courseId, command.unitId(), from.moduleId(), to.moduleId(),
                    stays ? List.of() : OrderedItems.without(from.units(), command.unitId()), order, at));
        }
    }

    void publish(PublishUnit command, Instant at) {
        if (this.outline.unit(command.unitId()).status().mayBePublished()) {
            apply(new UnitPublished(this.courseId, command.unitId(), at));
        }
    }

    void retire(RetireUnit command, Instant at) {
        if (this.outline.unit(command.unitId()).status() != ItemStatus.RETIRED) {
            apply(new UnitRetired(this.courseId, command.unitId(), at));
        }
    }

    void remove(RemoveUnit command, Instant at) {
        OutlineUnit unit = this.outline.unit(command.unitId());
        requireNoAssessments(List.of(unit));
        List<UUID> siblings = this.outline.module(unit.moduleId()).units();
        apply(new UnitRemoved(this.courseId, unit.moduleId(), unit.unitId(),
                OrderedItems.without(siblings, unit.unitId()), List.copyOf(unit.contents()),
                this.outline.resourcesOf(this.outline.contentsOf(unit)), at));
    }

    /** An assessment has a history of its own, which refers to its unit. */
    static void requireNoAssessments(Collection<OutlineUnit> units) {
        List<Violation> assessments = units.stream()
            .flatMap((unit) -> unit.assessments().stream())
            .map((assessmentId) -> new Violation("assessment " + assessmentId, "must not be there"))
            .toList();
        if (!assessments.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, "item-has-assessments",
                    "What has assessments can be retired, not removed.", assessments);
        }
    }

}
