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
import io.annals.api.assessment.AssessmentQuestion;
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
import io.annals.command.support.OrderedItems;

/** Decides about the questions of an assessment that can be edited. */
record Questions(UUID assessmentId, UUID courseId, WorkingCopy copy) {

    /** How many questions an assessment may have. */
    static final int MAX = 1_000;

    void add(AddQuestion command, Instant at) {
        command.body().requireValid("body");
        this.copy.usedIds().requireNewQuestion(command.questionId(), command.body());
        WorkingSection section = this.copy.section(Objects.requireNonNullElse(command.sectionId(), this.assessmentId));
        if (this.copy.questions().size() >= MAX) {
            throw Refusal.rule("assessment-full", "An assessment has at most " + MAX + " questions.",
                    new Violation("questions", "must be at most " + MAX));
        }
        apply(new QuestionAdded(this.assessmentId, this.courseId, section.sectionId(), command.questionId(),
                section.questionIds().size() + 1, command.text(), command.points(), command.body(),
                command.explanation(), command.metadata(), at));
    }

    void revise(ReviseQuestion command, Instant at) {
        command.body().requireValid("body");
        AssessmentQuestion before = this.copy.question(command.questionId());
        AssessmentQuestion after = new AssessmentQuestion(before.questionId(), before.sectionId(), command.text(),
                command.points(), command.body(), command.explanation(), command.metadata());
        if (after.equals(before)) {
            return;
        }
        this.copy.usedIds().requirePartsOf(command.questionId(), command.body());
        apply(new QuestionRevised(this.assessmentId, this.courseId, command.questionId(), command.text(),
                command.points(), command.body(), command.explanation(), command.metadata(),
                droppedParts(before.body(), after.body()), at));
    }

    void move(MoveQuestion command, Instant at) {
        UUID questionId = command.questionId();
        WorkingSection from = this.copy.section(this.copy.question(questionId).sectionId());
        WorkingSection to = this.copy.section(command.sectionId());
        List<UUID> order = OrderedItems.with(to.questionIds(), questionId, command.position());
        if (!order.equals(to.questionIds())) {
            boolean stays = from.sectionId().equals(to.sectionId());
            apply(new QuestionMoved(this.assessmentId, this.courseId, questionId, from.sectionId(), to.sectionId(),
                    stays ? List.of() : OrderedItems.without(from.questionIds(), questionId), order, at));
        }
    }

    void remove(RemoveQuestion command, Instant at) {
        WorkingSection section = this.copy.section(this.copy.question(command.questionId()).sectionId());
        apply(new QuestionRemoved(this.assessmentId, this.courseId, section.sectionId(), command.questionId(),
                OrderedItems.without(section.questionIds(), command.questionId()), at));
    }

    private static List<UUID> droppedParts(QuestionBody before, QuestionBody after) {
        Set<UUID> kept = after.parts().stream().map(QuestionPart::id).collect(Collectors.toSet());
        return before.parts().stream().map(QuestionPart::id).filter((id) -> !kept.contains(id)).toList();
    }

}
