package io.annals.command.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.QuestionCommand.MoveQuestion;
import io.annals.api.assessment.QuestionCommand.RemoveQuestion;
import io.annals.api.assessment.QuestionCommand.ReviseQuestion;
import io.annals.api.assessment.QuestionEvent.QuestionAdded;
import io.annals.api.assessment.QuestionEvent.QuestionMoved;
import io.annals.api.assessment.QuestionEvent.QuestionRemoved;
import io.annals.api.assessment.QuestionEvent.QuestionRevised;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.QuestionPart;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.OrderedItems;
import org.axonframework.commandhandling.CommandHandler;

/** The decisions about the questions of an assessment. */
final class Questions {

    /** How many questions an assessment may have. */
    static final int MAX = 1_000;

    private final Assessment assessment;

    Questions(Assessment assessment) {
        this.assessment = assessment;
    }

    @CommandHandler
    void decide(AddQuestion command, @OccurredAt Instant at) {
        WorkingCopy copy = this.assessment.editableCopy();
        command.question().body().requireValid("question.body");
        copy.ids().requireNewQuestion(command.questionId(), command.question().body());
        WorkingSection section = copy.section(Objects.requireNonNullElse(command.sectionId(), command.assessmentId()));
        if (copy.questions().size() >= MAX) {
            throw Refusal.rule("assessment-full", "An assessment has at most " + MAX + " questions.",
                    new Violation("questions", "must be at most " + MAX));
        }
        apply(new QuestionAdded(command.assessmentId(), this.assessment.courseId(), section.sectionId(),
                command.questionId(), section.questionIds().size() + 1, command.question(), at));
    }

    @CommandHandler
    void decide(ReviseQuestion command, @OccurredAt Instant at) {
        WorkingCopy copy = this.assessment.editableCopy();
        command.question().body().requireValid("question.body");
        Question before = copy.question(command.questionId()).question();
        Question after = command.question();
        if (after.equals(before)) {
            return;
        }
        copy.ids().requirePartsOf(command.questionId(), after.body());
        apply(new QuestionRevised(command.assessmentId(), this.assessment.courseId(), command.questionId(), after,
                droppedParts(before.body(), after.body()), at));
    }

    @CommandHandler
    void decide(MoveQuestion command, @OccurredAt Instant at) {
        WorkingCopy copy = this.assessment.editableCopy();
        UUID questionId = command.questionId();
        WorkingSection from = copy.section(copy.question(questionId).sectionId());
        WorkingSection to = copy.section(command.sectionId());
        List<UUID> order = OrderedItems.with(to.questionIds(), questionId, command.position());
        if (!order.equals(to.questionIds())) {
            boolean stays = from.sectionId().equals(to.sectionId());
            apply(new QuestionMoved(command.assessmentId(), this.assessment.courseId(), questionId, from.sectionId(),
                    to.sectionId(), stays ? List.of() : OrderedItems.without(from.questionIds(), questionId), order,
                    at));
        }
    }

    @CommandHandler
    void decide(RemoveQuestion command, @OccurredAt Instant at) {
        WorkingCopy copy = this.assessment.editableCopy();
        WorkingSection section = copy.section(copy.question(command.questionId()).sectionId());
        apply(new QuestionRemoved(command.assessmentId(), this.assessment.courseId(), section.sectionId(),
                command.questionId(), OrderedItems.without(section.questionIds(), command.questionId()), at));
    }

    private static List<UUID> droppedParts(QuestionBody before, QuestionBody after) {
        Set<UUID> kept = after.parts().stream().map(QuestionPart::id).collect(Collectors.toSet());
        return before.parts().stream().map(QuestionPart::id).filter((id) -> !kept.contains(id)).toList();
    }

}
