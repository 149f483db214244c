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
import io.annals.command.support.OccurredAt;
import io.annals.command.support.OrderedItems;
import org.axonframework.commandhandling.CommandHandler;

/** The decisions about the sections of an assessment. */
final class Sections {

    /** How many sections an assessment may have. */
    static final int MAX = 100;

    private final Assessment assessment;

    Sections(Assessment assessment) {
        this.assessment = assessment;
    }

    @CommandHandler
    void decide(AddSection command, @OccurredAt Instant at) {
        WorkingCopy copy = this.assessment.editableCopy();
        copy.ids().requireNewSection(command.sectionId());
        int count = copy.order().size();
        if (count >= MAX) {
            throw Refusal.rule("assessment-full", "An assessment has at most " + MAX + " sections.",
                    new Violation("sections", "must be at most " + MAX));
        }
        apply(new SectionAdded(command.assessmentId(), this.assessment.courseId(), command.sectionId(), count + 1,
                command.section(), at));
    }

    @CommandHandler
    void decide(ReviseSection command, @OccurredAt Instant at) {
        WorkingCopy copy = this.assessment.editableCopy();
        if (!command.section().equals(copy.section(command.sectionId()).section())) {
            apply(new SectionRevised(command.assessmentId(), this.assessment.courseId(), command.sectionId(),
                    command.section(), at));
        }
    }

    @CommandHandler
    void decide(MoveSection command, @OccurredAt Instant at) {
        WorkingCopy copy = this.assessment.editableCopy();
        copy.section(command.sectionId());
        List<UUID> order = OrderedItems.with(copy.order(), command.sectionId(), command.position());
        if (!order.equals(copy.order())) {
            apply(new SectionsReordered(command.assessmentId(), this.assessment.courseId(), command.sectionId(), order,
                    at));
        }
    }

    @CommandHandler
    void decide(RemoveSection command, @OccurredAt Instant at) {
        WorkingCopy copy = this.assessment.editableCopy();
        int questions = copy.section(command.sectionId()).questionIds().size();
        if (questions > 0) {
            throw Refusal.rule("section-has-questions", "Only an empty section can be removed.", new Violation(
                    "questions", "must be moved or removed first; the section has " + questions + " questions"));
        }
        if (copy.order().size() == 1) {
            throw Refusal.rule("only-section", "An assessment must have at least one section.");
        }
        apply(new SectionRemoved(command.assessmentId(), this.assessment.courseId(), command.sectionId(),
                OrderedItems.without(copy.order(), command.sectionId()), at));
    }

}
