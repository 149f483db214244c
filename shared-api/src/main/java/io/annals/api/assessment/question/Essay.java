package io.annals.api.assessment.question;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.annals.api.Refusal.Violation;
import io.annals.api.RichText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A text to write, of at most 100,000 characters, that a person marks. Words are what
 * white space separates.
 *
 * @param minWords how long it should be; what is shorter is taken all the same, because
 * answers are saved while they are written
 * @param maxWords how long it may be; what is longer is refused
 * @param rubric what graders go by; learners do not see it
 */
public record Essay(@Nullable @Positive @Max(Essay.MAX_WORDS) Integer minWords,
        @Nullable @Positive @Max(Essay.MAX_WORDS) Integer maxWords,
        @RichText @Nullable @Size(max = 20_000) String rubric) implements QuestionBody {

    /** How many characters an answer may have. */
    public static final int MAX_ANSWER = 100_000;

    /** How many words fit into that many characters. */
    static final int MAX_WORDS = MAX_ANSWER / 2;

    @Override
    public String type() {
        return ESSAY;
    }

    @Override
    public String answeredBy() {
        return Response.TEXT;
    }

    @Override
    public List<Violation> problems() {
        return new ViolationCollector()
            .require(this.minWords == null || this.maxWords == null || this.minWords <= this.maxWords, "minWords",
                    "must not be above maxWords")
            .found();
    }

    @Override
    public List<QuestionPart> parts() {
        return List.of();
    }

    @Override
    public Map<String, Object> key() {
        return Map.of();
    }

    @Override
    public List<UUID> arrangeable() {
        return List.of();
    }

    @Override
    public QuestionBody withIds(UnaryOperator<UUID> idOf) {
        return this;
    }

    @Override
    public PresentedBody forLearner(List<UUID> order) {
        return new PresentedBody(type(), answeredBy(), PresentedBody.inOrder(parts(), order), List.of(), null,
                this.minWords, this.maxWords);
    }

    /** How many words a text has: the runs of characters that white space separates. */
    public static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
            words += (!blank && !within) ? 1 : 0;
            within = !blank;
        }
        return words;
    }

}
