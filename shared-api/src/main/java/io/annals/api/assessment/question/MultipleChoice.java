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
 * Some of the options are right. All of these and no other earn all points.
 *
 * @param options 2 to 100, at least one of them correct
 * @param partialCredit whether each correct option chosen earns its equal share of the
 * points; otherwise anything but the right answer earns none
 * @param penalty how much of such a share each wrong option chosen costs, in percent, 0
 * to 100 with at most 2 decimals; nothing where it is absent, and then choosing
 * everything earns all points. The question never earns less than 0. Only with partial
 * credit
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
    public List<Violation> problems() {
        return new ViolationCollector()
            .require(this.options.stream().anyMatch(ChoiceOption::correct), "options",
                    "must have at least one correct option")
            .require(this.partialCredit || this.penalty == null, "penalty", "is only for questions with partialCredit")
            .requireDistinct("options", ".optionId", arrangeable())
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
    public List<UUID> arrangeable() {
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
