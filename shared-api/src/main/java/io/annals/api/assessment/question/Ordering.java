package io.annals.api.assessment.question;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.annals.api.Json;
import io.annals.api.Refusal.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Items to put in order. The right order earns all points.
 *
 * @param items 2 to 100, in the right order
 * @param partialCredit whether each item at its right position earns an equal part of the
 * points; otherwise only the right order earns points
 */
public record Ordering(@NotNull @Size(min = 2, max = QuestionBody.MAX_OPTIONS) List<@Valid @NotNull QuestionItem> items,
        boolean partialCredit) implements QuestionBody {

    public Ordering {
        items = Json.list(items);
    }

    @Override
    public String type() {
        return ORDERING;
    }

    @Override
    public String answeredBy() {
        return Response.ORDER;
    }

    @Override
    public List<Violation> violations() {
        return new ViolationCollector().requireDistinct("items", ".itemId", shufflableIds()).found();
    }

    @Override
    public List<QuestionPart> parts() {
        return this.items.stream().map((item) -> item.part(QuestionPart.PartRole.ITEM)).toList();
    }

    @Override
    public Map<String, Object> key() {
        return Map.of("itemIds", shufflableIds());
    }

    @Override
    public List<UUID> shufflableIds() {
        return this.items.stream().map(QuestionItem::itemId).toList();
    }

    @Override
    public boolean orderRevealsKey() {
        return true;
    }

    @Override
    public QuestionBody withIds(UnaryOperator<UUID> idOf) {
        return new Ordering(this.items.stream().map((item) -> item.withId(idOf)).toList(), this.partialCredit);
    }

    @Override
    public PresentedBody forLearner(List<UUID> order) {
        return PresentedBody.of(this, PresentedBody.inOrder(parts(), order));
    }

}
