package io.annals.command.course.outline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.ItemStatus;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.course.UnitCommand.MoveUnit;
import io.annals.api.course.UnitCommand.PublishUnit;
import io.annals.api.course.UnitCommand.RemoveUnit;
import io.annals.api.course.UnitCommand.RetireUnit;
import io.annals.api.course.UnitCommand.ReviseUnit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.course.UnitEvent.UnitDescribed;
import io.annals.api.course.UnitEvent.UnitMoved;
import io.annals.api.course.UnitEvent.UnitPublished;
import io.annals.api.course.UnitEvent.UnitRemoved;
import io.annals.api.course.UnitEvent.UnitRetired;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.OrderedItems;
import org.axonframework.commandhandling.CommandHandler;

/** The decisions about the units of modules. */
public final class Units {

    private final EditableCourse course;

    public Units(EditableCourse course) {
        this.course = course;
    }

    @CommandHandler
    void decide(AddUnit command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        outline.usedIds().requireNew(command.unitId(), "unitId");
        OutlineModule module = outline.module(command.moduleId());
        ItemRules.requireInUse(module.status(), "moduleId");
        apply(new UnitAdded(command.courseId(), command.moduleId(), command.unitId(), OrderedItems.next(module.units()),
                command.unit(), Boolean.TRUE.equals(command.published()), at));
    }

    @CommandHandler
    void decide(ReviseUnit command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        OutlineUnit unit = outline.unit(command.unitId());
        if (outline.statements().wouldChange(unit.unitId(), command.unit())) {
            apply(new UnitDescribed(command.courseId(), unit.unitId(), command.unit(), at));
        }
    }

    @CommandHandler
    void decide(MoveUnit command, @OccurredAt Instant at) {
        Outline outline = this.course.editableOutline();
        OutlineModule from = outline.module(outline.unit(command.unitId()).moduleId());
        OutlineModule to = outline.module(command.moduleId());
        ItemRules.requireInUse(to.status(), "moduleId");
        List<UUID> order = OrderedItems.with(to.units(), command.unitId(), command.position());
        if (!order.equals(to.units())) {
            boolean stays = from.moduleId().equals(to.moduleId());
            apply(new UnitMoved(command.courseId(), command.unitId(), from.moduleId(), to.moduleId(),
                    stays ? List.of() : OrderedItems.without(from.units(), command.unitId()), order, at));
        }
    }

    @CommandHandler
    void decide(PublishUnit command, @OccurredAt Instant at) {
        if (ItemRules.mayBePublished(this.course.editableOutline().unit(command.unitId()).status(), "unitId")) {
            apply(new UnitPublished(command.courseId(), command.unitId(), at));
        }
    }

    @CommandHandler
    void decide(RetireUnit command, @OccurredAt Instant at) {
        if (this.course.editableOutline().unit(command.unitId()).status() != ItemStatus.RETIRED) {
            apply(new UnitRetired(command.courseId(), command.unitId(), at));
        }
    }

    @CommandHandler
    void decide(RemoveUnit command, @OccurredAt Instant at) {
        this.course.requireNeverPublished("unitId");
        Outline outline = this.course.editableOutline();
        OutlineUnit unit = outline.unit(command.unitId());
        requireNoAssessments(List.of(unit));
        List<UUID> siblings = outline.module(unit.moduleId()).units();
        apply(new UnitRemoved(command.courseId(), unit.moduleId(), unit.unitId(),
                OrderedItems.without(siblings, unit.unitId()), List.copyOf(unit.contents()),
                outline.resourcesOf(outline.contentsOf(unit)), at));
    }

    /** An assessment has a history of its own, which refers to its unit. */
    static void requireNoAssessments(Collection<OutlineUnit> units) {
        List<Violation> assessments = units.stream()
            .flatMap((unit) -> unit.assessments().stream())
            .map((assessmentId) -> new Violation("assessment " + assessmentId, "must not be in the unit"))
            .toList();
        if (!assessments.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, "item-has-assessments",
                    "An item with assessments can be retired but not removed.", assessments);
        }
    }

}
