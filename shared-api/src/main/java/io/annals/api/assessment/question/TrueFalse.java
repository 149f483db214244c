package io.annals.api.assessment.question;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.annals.api.Refusal.Violation;

/**
 * A statement to be judged true or false. The right judgment earns all points.
 *
 * @param correct whether the statement is true
 */
public record TrueFalse(boolean correct) implements QuestionBody {

    @Override
    public String type() {
        return TRUE_FALSE;
    }

    @Override
    public String answeredBy() {
        return Response.TRUE_FALSE;
    }

    @Override
    public List<Violation> violations() {
        return List.of();
    }

    @Override
    public List<QuestionPart> parts() {
        return List.of();
    }

    @Override
    public Map<String, Object> key() {
        return Map.of("value", this.correct);
    }

    @Override
    public List<UUID> shufflableIds() {
        return List.of();
    }

    @Override
    public QuestionBody withIds(UnaryOperator<UUID> idOf) {
        return this;
    }

    @Override
    public PresentedBody forLearner(List<UUID> order) {
        return PresentedBody.of(this, PresentedBody.inOrder(parts(), order));
    }

}
