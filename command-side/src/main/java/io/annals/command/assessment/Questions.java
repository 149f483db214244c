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
import io.annals.api.assessment.AssessmentVersion.Question;
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
import io.annals.command.support.Require;

/** What can be decided about the questions of an assessment that may be written. */
record Questions(UUID assessmentId, UUID courseId, WorkingCopy copy) {

    /** How many questions an assessment may have. */
    static final int MOST = 1_000;

    void add(AddQuestion command, Instant at) {
        command.body().requireSound("body");
        Require.newId(!this.copy.questions().containsKey(command.questionId()));
        WorkingSection section = this.copy.section(Objects.requireNonNullElse(command.sectionId(), this.assessmentId));
        if (this.copy.questions().size() >= MOST) {
            throw Refusal.rule("assessment-full", "An assessment has at most " + MOST + " questions.",
                    new Violation("questions", "must be at most " + MOST));
        }
        apply(new QuestionAdded(this.assessmentId, this.courseId, section.sectionId(), command.questionId(),
                section.questionIds().size() + 1, command.text(), command.points(), command.body(),
                command.explanation(), command.metadata(), at));
    }

    /**
     * Writes it anew.
     * @return the options and items that it did not have before
     */
    List<UUID> revise(ReviseQuestion command, Instant at) {
        command.body().requireSound("body");
        Question before = this.copy.question(command.questionId());
        Question after = new Question(before.questionId(), before.sectionId(), command.text(), command.points(),
                command.body(), command.explanation(), command.metadata());
        if (after.equals(before)) {
            return List.of();
        }
        apply(new QuestionRevised(this.assessmentId, this.courseId, command.questionId(), command.text(),
                command.points(), command.body(), command.explanation(), command.metadata(),
                partsBeyond(before.body(), after.body()), at));
        return partsBeyond(after.body(), before.body());
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

    private static List<UUID> partsBeyond(QuestionBody body, QuestionBody other) {
        Set<UUID> others = other.parts().stream().map(QuestionPart::id).collect(Collectors.toSet());
        return body.parts().stream().map(QuestionPart::id).filter((id) -> !others.contains(id)).toList();
    }

}
