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
 * A question with one right option, which earns all points.
 *
 * @param options 2 to 100, exactly one of them correct
 */
public record SingleChoice(
        @NotNull @Size(min = 2, max = QuestionBody.MAX_OPTIONS) List<@Valid @NotNull ChoiceOption> options)
        implements
            QuestionBody {

    public SingleChoice {
        options = Json.list(options);
    }

    @Override
    public String type() {
        return SINGLE_CHOICE;
    }

    @Override
    public String answeredBy() {
        return Response.CHOSEN;
    }

    @Override
    public List<Violation> violations() {
        long correct = this.options.stream().filter(ChoiceOption::correct).count();
        return new ViolationCollector()
            .require(correct == 1, "options", "must have exactly one correct option; it has " + correct)
            .requireDistinct("options", ".optionId", shufflableIds())
            .requireDistinctTexts(this.options, false)
            .found();
    }

    @Override
    public List<QuestionPart> parts() {
        return this.options.stream().map(ChoiceOption::part).toList();
    }

    @Override
    public Map<String, Object> key() {
        return Map.of("optionIds",
                this.options.stream().filter(ChoiceOption::correct).map(ChoiceOption::optionId).toList());
    }

    @Override
    public List<UUID> shufflableIds() {
        return this.options.stream().map(ChoiceOption::optionId).toList();
    }

    @Override
    public QuestionBody withIds(UnaryOperator<UUID> idOf) {
        return new SingleChoice(this.options.stream().map((option) -> option.withId(idOf)).toList());
    }

    @Override
    public PresentedBody forLearner(List<UUID> order) {
        return PresentedBody.of(this, PresentedBody.inOrder(parts(), order));
    }

}
