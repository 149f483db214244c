package io.annals.command.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.QuestionCommand.MoveQuestion;
import io.annals.api.assessment.QuestionCommand.RemoveQuestion;
import io.annals.api.assessment.QuestionCommand.ReviseQuestion;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import org.axonframework.commandhandling.CommandHandler;

/** Passes what is asked of questions to their assessment. */
public final class QuestionCommandHandler {

    private final Aggregates<Assessment> assessments;

    private final QuestionIds ids;

    public QuestionCommandHandler(Aggregates<Assessment> assessments, QuestionIds ids) {
        this.assessments = assessments;
        this.ids = ids;
    }

    @CommandHandler
    void handle(AddQuestion command, @OccurredAt Instant at) {
        this.assessments.change(command.assessmentId(), (assessment) -> assessment.questions().add(command, at));
        this.ids.claim(command.assessmentId(), command.questionId(), command.body(), at);
    }

    @CommandHandler
    void handle(ReviseQuestion command, @OccurredAt Instant at) {
        List<UUID> added = this.assessments.decide(command.assessmentId(),
                (assessment) -> assessment.questions().revise(command, at));
        added.forEach((part) -> this.ids.claimAgain(command.questionId(), part, at));
    }

    @CommandHandler
    void handle(MoveQuestion command, @OccurredAt Instant at) {
        this.assessments.change(command.assessmentId(), (assessment) -> assessment.questions().move(command, at));
    }

    @CommandHandler
    void handle(RemoveQuestion command, @OccurredAt Instant at) {
        this.assessments.change(command.assessmentId(), (assessment) -> assessment.questions().remove(command, at));
    }

}
