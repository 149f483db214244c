package io.annals.command.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.SectionCommand.AddSection;
import io.annals.api.assessment.SectionCommand.MoveSection;
import io.annals.api.assessment.SectionCommand.RemoveSection;
import io.annals.api.assessment.SectionCommand.ReviseSection;
import io.annals.api.assessment.SectionEvent.SectionAdded;
import io.annals.api.assessment.SectionEvent.SectionRemoved;
import io.annals.api.assessment.SectionEvent.SectionRevised;
import io.annals.api.assessment.SectionEvent.SectionsReordered;
import io.annals.command.support.OrderedItems;
import io.annals.command.support.Require;

/** Decides about the sections of an assessment that can be edited. */
record Sections(UUID assessmentId, UUID courseId, WorkingCopy copy) {

    /** How many sections an assessment may have. */
    static final int MAX = 100;

    void add(AddSection command, Instant at) {
        Require.newId(!this.copy.sections().containsKey(command.sectionId()));
        int count = this.copy.order().size();
        if (count >= MAX) {
            throw Refusal.rule("assessment-full", "An assessment has at most " + MAX + " sections.",
                    new Violation("sections", "must be at most " + MAX));
        }
        apply(new SectionAdded(this.assessmentId, this.courseId, command.sectionId(), count + 1, command.title(),
                command.drawCount(), at));
    }

    void revise(ReviseSection command, Instant at) {
        WorkingSection section = this.copy.section(command.sectionId());
        if (!section.revised(command.title(), command.drawCount()).equals(section)) {
            apply(new SectionRevised(this.assessmentId, this.courseId, command.sectionId(), command.title(),
                    command.drawCount(), at));
        }
    }

    void move(MoveSection command, Instant at) {
        this.copy.section(command.sectionId());
        List<UUID> order = OrderedItems.with(this.copy.order(), command.sectionId(), command.position());
        if (!order.equals(this.copy.order())) {
            apply(new SectionsReordered(this.assessmentId, this.courseId, command.sectionId(), order, at));
        }
    }

    void remove(RemoveSection command, Instant at) {
        int questions = this.copy.section(command.sectionId()).questionIds().size();
        if (questions > 0) {
            throw Refusal.rule("section-has-questions", "Only an empty section can be removed.", new Violation(
                    "questions", "must be moved or removed first; the section has " + questions + " questions"));
        }
        if (this.copy.order().size() == 1) {
            throw Refusal.rule("only-section", "An assessment must have at least one section.");
        }
        apply(new SectionRemoved(this.assessmentId, this.courseId, command.sectionId(),
                OrderedItems.without(this.copy.order(), command.sectionId()), at));
    }

}
