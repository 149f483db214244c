package io.annals.command.assessment;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import io.annals.api.assessment.SectionCommand.AddSection;
import io.annals.api.assessment.SectionCommand.MoveSection;
import io.annals.api.assessment.SectionCommand.RemoveSection;
import io.annals.api.assessment.SectionCommand.ReviseSection;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import org.axonframework.commandhandling.CommandHandler;

/** Passes what is asked of sections to their assessment. */
public final class SectionCommandHandler {

    private final Aggregates<Assessment> assessments;

    public SectionCommandHandler(Aggregates<Assessment> assessments) {
        this.assessments = assessments;
    }

    @CommandHandler
    void handle(AddSection command, @OccurredAt Instant at) {
        write(command.assessmentId(), (sections) -> sections.add(command, at));
    }

    @CommandHandler
    void handle(ReviseSection command, @OccurredAt Instant at) {
        write(command.assessmentId(), (sections) -> sections.revise(command, at));
    }

    @CommandHandler
    void handle(MoveSection command, @OccurredAt Instant at) {
        write(command.assessmentId(), (sections) -> sections.move(command, at));
    }

    @CommandHandler
    void handle(RemoveSection command, @OccurredAt Instant at) {
        write(command.assessmentId(), (sections) -> sections.remove(command, at));
    }

    private void write(UUID assessmentId, Consumer<Sections> writing) {
        this.assessments.change(assessmentId, (assessment) -> writing.accept(assessment.sections()));
    }

}
