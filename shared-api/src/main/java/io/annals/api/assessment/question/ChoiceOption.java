package io.annals.api.assessment.question;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.annals.api.Json;
import io.annals.api.NewId;
import io.annals.api.RichText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An option to choose.
 *
 * @param correct whether it belongs to the right answer
 * @param metadata further data for authors, hidden from learners
 */
public record ChoiceOption(@NewId @NotNull UUID optionId,
        @RichText @NotBlank @Size(max = QuestionBody.MAX_OPTION_TEXT) String text, boolean correct,
        @Size(max = 100) Map<String, @Nullable Object> metadata) {

    public ChoiceOption {
        metadata = Json.object(metadata);
    }

    ChoiceOption withId(UnaryOperator<UUID> idOf) {
        return new ChoiceOption(idOf.apply(this.optionId), this.text, this.correct, this.metadata);
    }

    QuestionPart part() {
        return new QuestionPart(this.optionId, QuestionPart.PartRole.OPTION, this.text, this.correct, this.metadata);
    }

}
