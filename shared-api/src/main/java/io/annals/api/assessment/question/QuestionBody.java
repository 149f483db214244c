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
 * The type-specific part of a question, with its right answer. Only authors see it.
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

    /** The maximum number of options, prompts, choices, items or accepted texts. */
    int MAX_OPTIONS = 100;

    /** The maximum number of characters of an option or item. */
    int MAX_OPTION_TEXT = 5000;

    /** The stable name of the type, such as {@code single_choice}. */
    String type();

    /** The {@link Response#type() type} of its responses. */
    String answeredBy();

    /**
     * Everything that makes the question invalid, beyond the constraints on its
     * components; empty if it is valid. Fields are paths within the body.
     */
    List<Violation> violations();

    /**
     * Its options or items, or prompts before choices, in the author's order.
     */
    List<QuestionPart> parts();

    /** The right answer as JSON; empty if there is none. */
    Map<String, Object> key();

    /**
     * The parts that can be shuffled, in the author's order. An attempt keeps its own
     * order of them.
     */
    List<UUID> shufflableIds();

    /**
     * Whether the author's order reveals the right answer, so that it is always shuffled.
     */
    default boolean orderRevealsKey() {
        return false;
    }

    /**
     * The question as a learner sees it, without the right answer.
     * @param order {@link #shufflableIds()} in the order of the attempt
     * @throws IllegalArgumentException if the order has other ids
     */
    PresentedBody forLearner(List<UUID> order);

    /**
     * The same question with other ids for its parts.
     * @param idOf maps the id of a part to its new id
     */
    QuestionBody withIds(UnaryOperator<UUID> idOf);

    /**
     * Refuses an invalid question.
     * @param field the path of the body in the request
     * @throws Refusal {@code invalid-question} with all {@link #violations()}
     */
    default void requireValid(String field) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "invalid-question", "The question is invalid.",
                    violations.stream()
                        .map((violation) -> new Violation(field + "." + violation.field(), violation.message()))
                        .toList());
        }
    }

    /**
     * Refuses a response that does not fit this question, right or wrong.
     * @param field the path of the response in the request
     * @throws Refusal {@code wrong-response-type}, {@code unknown-option} or
     * {@code invalid-response}, with every invalid field
     */
    default void requireValidResponse(Response response, String field) {
        AnswerCheck.check(this, response, field);
    }

}
