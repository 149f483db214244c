package io.annals.api.assessment;

import java.math.BigDecimal;
import java.util.Map;

import io.annals.api.Json;
import io.annals.api.RichText;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.scoring.Points;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What authors state about a question, with its right answer.
 *
 * @param text the question, as HTML
 * @param points what the right answer earns, with at most 4 decimals
 * @param explanation why the answer is right, by name; its texts are HTML. Learners see
 * it with the right answers
 * @param metadata further data for authors, hidden from learners
 */
public record Question(@RichText @NotBlank @Size(max = 20_000) String text,
        @NotNull @Positive @Digits(integer = 6, fraction = 4) BigDecimal points, @NotNull @Valid QuestionBody body,
        @RichText @Size(max = 100) Map<String, @Nullable Object> explanation,
        @Size(max = 100) Map<String, @Nullable Object> metadata) {

    public Question {
        points = Points.plain(points);
        explanation = Json.object(explanation);
        metadata = Json.object(metadata);
    }

    /** A question with nothing but its text, points and body. */
    public static Question of(String text, BigDecimal points, QuestionBody body) {
        return new Question(text, points, body, Map.of(), Map.of());
    }

    /** The same with another body. */
    public Question with(QuestionBody other) {
        return new Question(this.text, this.points, other, this.explanation, this.metadata);
    }

}
