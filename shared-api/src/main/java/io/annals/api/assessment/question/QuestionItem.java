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
 * An item to match or to put in order.
 *
 * @param metadata further data for authors, hidden from learners
 */
public record QuestionItem(@NewId @NotNull UUID itemId,
        @RichText @NotBlank @Size(max = QuestionBody.MAX_OPTION_TEXT) String text,
        @Size(max = 100) Map<String, @Nullable Object> metadata) {

    public QuestionItem {
        metadata = Json.object(metadata);
    }

    QuestionItem withId(UnaryOperator<UUID> idOf) {
        return new QuestionItem(idOf.apply(this.itemId), this.text, this.metadata);
    }

    QuestionPart part(QuestionPart.PartRole role) {
        return new QuestionPart(this.itemId, role, this.text, null, this.metadata);
    }

}
