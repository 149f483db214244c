package io.annals.api.assessment.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.annals.api.Json;
import io.annals.api.Refusal.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A question with several right options. Exactly the right options earn all points.
 *
 * @param options 2 to 100, at least one of them correct
 * @param partialCredit whether each correct option earns an equal part of the points;
 * otherwise only the right answer earns points
 * @param penalty what each wrong option costs, in percent of such a part, 0 to 100 with
 * at most 2 decimals; nothing if absent, and then choosing all options earns all points.
 * The question never earns less than 0. Only with {@code partialCredit}
 */
public record MultipleChoice(
        @NotNull @Size(min = 2, max = QuestionBody.MAX_OPTIONS) List<@Valid @NotNull ChoiceOption> options,
        boolean partialCredit,
        @Nullable @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal penalty)
        implements
            QuestionBody {

    public MultipleChoice {
        options = Json.list(options);
    }

    @Override
    public String type() {
        return MULTIPLE_CHOICE;
    }

    @Override
    public String answeredBy() {
        return Response.CHOSEN;
    }

    @Override
    public List<Violation> violations() {
        return new ViolationCollector()
            .require(this.options.stream().anyMatch(ChoiceOption::correct), "options",
                    "must have at least one correct option")
            .require(this.partialCredit || this.penalty == null, "penalty", "must be absent without partialCredit")
            .requireDistinct("options", ".optionId", shufflableIds())
            .requireDistinctTexts(this.options, true)
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
        return new MultipleChoice(this.options.stream().map((option) -> option.withId(idOf)).toList(),
                this.partialCredit, this.penalty);
    }

    @Override
    public PresentedBody forLearner(List<UUID> order) {
        return PresentedBody.of(this, PresentedBody.inOrder(parts(), order));
    }

}
