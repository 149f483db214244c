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
 * A question answered with a text of at most 100,000 characters, which a grader grades.
 * Words are separated by white space.
 *
 * @param minWords the recommended minimum; shorter answers are accepted, because answers
 * are saved while they are written
 * @param maxWords the maximum; longer answers are refused
 * @param rubric the grading guide, hidden from learners
 */
public record Essay(@Nullable @Positive @Max(Essay.MAX_WORDS) Integer minWords,
        @Nullable @Positive @Max(Essay.MAX_WORDS) Integer maxWords,
        @RichText @Nullable @Size(max = 20_000) String rubric) implements QuestionBody {

    /** The maximum number of characters of an answer. */
    public static final int MAX_ANSWER = 100_000;

    /** The maximum number of words in that many characters. */
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
    public List<Violation> violations() {
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
    public List<UUID> shufflableIds() {
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

    /** Counts the words of a text. */
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
