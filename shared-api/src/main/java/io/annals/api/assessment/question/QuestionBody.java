package io.annals.api.assessment.question;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;

/**
 * What a question asks and what the right answer is. Its {@code type} says which of the
 * kinds it is. What a learner may see of it is {@link #forLearner}; the body itself is
 * for authors.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(name = QuestionBody.SINGLE_CHOICE, value = SingleChoice.class),
        @JsonSubTypes.Type(name = QuestionBody.MULTIPLE_CHOICE, value = MultipleChoice.class),
        @JsonSubTypes.Type(name = QuestionBody.TRUE_FALSE, value = TrueFalse.class),
        @JsonSubTypes.Type(name = QuestionBody.SHORT_TEXT, value = ShortText.class),
        @JsonSubTypes.Type(name = QuestionBody.NUMERICAL, value = Numerical.class),
        @JsonSubTypes.Type(name = QuestionBody.MATCHING, value = Matching.class),
        @JsonSubTypes.Type(name = QuestionBody.ORDERING, value = Ordering.class),
        @JsonSubTypes.Type(name = QuestionBody.ESSAY, value = Essay.class) })
public sealed interface QuestionBody
        permits SingleChoice, MultipleChoice, TrueFalse, ShortText, Numerical, Matching, Ordering, Essay {

    String SINGLE_CHOICE = "single_choice";

    String MULTIPLE_CHOICE = "multiple_choice";

    String TRUE_FALSE = "true_false";

    String SHORT_TEXT = "short_text";

    String NUMERICAL = "numerical";

    String MATCHING = "matching";

    String ORDERING = "ordering";

    String ESSAY = "essay";

    /** How many options, prompts, choices, items or accepted texts there may be each. */
    int MAX_OPTIONS = 100;

    /** How many characters an option or item may have. */
    int MAX_OPTION_TEXT = 5000;

    /** The stable name of the kind, such as {@code single_choice}. */
    String type();

    /** The {@link Response#type() type} of the answers that it takes. */
    String answeredBy();

    /**
     * All that keeps this from being a question, beyond the constraints on its
     * components; nothing where it is one. Fields are paths within the body.
     */
    List<Violation> problems();

    /**
     * What it is made of, in the author's order: options, items, prompts before choices.
     */
    List<QuestionPart> parts();

    /** The right answer as JSON; empty where there is none. */
    Map<String, Object> key();

    /**
     * What may be shown in another order than the author's, in the author's order: an
     * attempt keeps an order of its own of these.
     */
    List<UUID> arrangeable();

    /** Whether the author's order tells the right answer, so that nobody may see it. */
    default boolean orderTellsKey() {
        return false;
    }

    /**
     * What a learner may see: nothing that tells the right answer.
     * @param order all of {@link #arrangeable()} in the order of the attempt
     * @throws IllegalArgumentException where the order is of other things
     */
    PresentedBody forLearner(List<UUID> order);

    /**
     * The same question, made of other parts that say the same.
     * @param idOf the id that each part has instead of its own
     */
    QuestionBody withIds(UnaryOperator<UUID> idOf);

    /**
     * Refuses what is no question.
     * @param field where the body stands in the request
     * @throws Refusal {@code invalid-question} with all {@link #problems()}
     */
    default void requireSound(String field) {
        List<Violation> problems = problems();
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "invalid-question", "The question cannot be asked like this.",
                    problems.stream()
                        .map((problem) -> new Violation(field + "." + problem.field(), problem.message()))
                        .toList());
        }
    }

    /**
     * Refuses what is no answer to this question, right or wrong.
     * @param field where the response stands in the request
     * @throws Refusal {@code wrong-response-type}, {@code unknown-option} or
     * {@code invalid-response}, with every field that is not as it must be
     */
    default void requireAnswer(Response response, String field) {
        AnswerCheck.check(this, response, field);
    }

}
