package io.annals.api.assessment.question;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.annals.api.Json;
import io.annals.api.Refusal.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Prompts to match with choices. Every right pair earns an equal part of the points.
 *
 * @param prompts 1 to 100
 * @param choices 2 to 100; a choice may match several prompts or none
 * @param pairs the right matches: each prompt once
 */
public record Matching(@NotEmpty @Size(max = QuestionBody.MAX_OPTIONS) List<@Valid @NotNull QuestionItem> prompts,
        @NotNull @Size(min = 2, max = QuestionBody.MAX_OPTIONS) List<@Valid @NotNull QuestionItem> choices,
        @NotEmpty @Size(max = QuestionBody.MAX_OPTIONS) List<@Valid @NotNull Pair> pairs) implements QuestionBody {

    public Matching {
        prompts = Json.list(prompts);
        choices = Json.list(choices);
        pairs = Json.list(pairs);
    }

    @Override
    public String type() {
        return MATCHING;
    }

    @Override
    public String answeredBy() {
        return Response.MATCHES;
    }

    @Override
    public List<Violation> violations() {
        ViolationCollector violations = new ViolationCollector()
            .requireDistinct("prompts", ".itemId", ids(this.prompts))
            .requireDistinct("choices", ".itemId", ids(this.choices));
        Set<UUID> choiceIds = Set.copyOf(ids(this.choices));
        Set<UUID> promptIds = Set.copyOf(ids(this.prompts));
        Set<UUID> paired = new HashSet<>();
        for (int i = 0; i < this.pairs.size(); i++) {
            Pair pair = this.pairs.get(i);
            String field = "pairs[" + i + "].";
            violations.require(promptIds.contains(pair.promptId()), field + "promptId", "is not one of the prompts")
                .require(choiceIds.contains(pair.choiceId()), field + "choiceId", "is not one of the choices")
                .require(paired.add(pair.promptId()), field + "promptId", "must be in one pair only");
        }
        for (int i = 0; i < this.prompts.size(); i++) {
            violations.require(paired.contains(this.prompts.get(i).itemId()), "prompts[" + i + "]",
                    "must be in a pair");
        }
        return violations.found();
    }

    @Override
    public List<QuestionPart> parts() {
        return Stream.concat(promptParts().stream(), choiceParts().stream()).toList();
    }

    private List<QuestionPart> promptParts() {
        return this.prompts.stream().map((prompt) -> prompt.part(QuestionPart.PartRole.PROMPT)).toList();
    }

    private List<QuestionPart> choiceParts() {
        return this.choices.stream().map((choice) -> choice.part(QuestionPart.PartRole.CHOICE)).toList();
    }

    @Override
    public Map<String, Object> key() {
        return Map.of("pairs",
                this.pairs.stream()
                    .map((pair) -> Map.of("promptId", pair.promptId(), "choiceId", pair.choiceId()))
                    .toList());
    }

    /** The right choice for each prompt. */
    public Map<UUID, UUID> choiceByPrompt() {
        return this.pairs.stream()
            .collect(Collectors.toUnmodifiableMap(Pair::promptId, Pair::choiceId, (one, other) -> one));
    }

    @Override
    public List<UUID> shufflableIds() {
        return ids(this.choices);
    }

    /** Authors mostly list matching prompts and choices side by side. */
    @Override
    public boolean orderRevealsKey() {
        return true;
    }

    @Override
    public QuestionBody withIds(UnaryOperator<UUID> idOf) {
        return new Matching(this.prompts.stream().map((prompt) -> prompt.withId(idOf)).toList(),
                this.choices.stream().map((choice) -> choice.withId(idOf)).toList(),
                this.pairs.stream()
                    .map((pair) -> new Pair(idOf.apply(pair.promptId()), idOf.apply(pair.choiceId())))
                    .toList());
    }

    @Override
    public PresentedBody forLearner(List<UUID> order) {
        return new PresentedBody(type(), answeredBy(), PresentedBody.inOrder(choiceParts(), order),
                promptParts().stream().map(PresentedBody::shown).toList(), null, null, null);
    }

    private static List<UUID> ids(List<QuestionItem> items) {
        return items.stream().map(QuestionItem::itemId).toList();
    }

}
