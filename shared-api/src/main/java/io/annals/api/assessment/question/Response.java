package io.annals.api.assessment.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.annals.api.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A learner's answer to a question. Each type of question takes one type of response
 * ({@link QuestionBody#answeredBy()}).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(name = Response.CHOSEN, value = Response.Chosen.class),
        @JsonSubTypes.Type(name = Response.TRUE_FALSE, value = Response.Judged.class),
        @JsonSubTypes.Type(name = Response.TEXT, value = Response.Written.class),
        @JsonSubTypes.Type(name = Response.NUMBER, value = Response.Calculated.class),
        @JsonSubTypes.Type(name = Response.MATCHES, value = Response.Matched.class),
        @JsonSubTypes.Type(name = Response.ORDER, value = Response.Ordered.class) })
public sealed interface Response {

    String CHOSEN = "chosen";

    String TRUE_FALSE = "true_false";

    String TEXT = "text";

    String NUMBER = "number";

    String MATCHES = "matches";

    String ORDER = "order";

    /** The stable name of the type, such as {@code chosen}. */
    String type();

    /** Whether it is empty, for example because an answer was cleared. */
    default boolean blank() {
        return switch (this) {
            case Chosen chosen -> chosen.optionIds().isEmpty();
            case Judged judged -> false;
            case Written written -> written.text().isBlank();
            case Calculated calculated -> false;
            case Matched matched -> matched.pairs().isEmpty();
            case Ordered ordered -> ordered.itemIds().isEmpty();
        };
    }

    /**
     * Whether both are the same answer: {@code 5.0} equals {@code 5}, and options and
     * pairs have no order.
     */
    default boolean sameAnswerAs(Response other) {
        return switch (this) {
            case Chosen chosen ->
                other instanceof Chosen also && Set.copyOf(chosen.optionIds()).equals(Set.copyOf(also.optionIds()));
            case Calculated calculated ->
                other instanceof Calculated also && calculated.value().compareTo(also.value()) == 0;
            case Matched matched ->
                other instanceof Matched also && Set.copyOf(matched.pairs()).equals(Set.copyOf(also.pairs()));
            case Judged judged -> judged.equals(other);
            case Written written -> written.equals(other);
            case Ordered ordered -> ordered.equals(other);
        };
    }

    /**
     * The options chosen, for {@code single_choice} and {@code multiple_choice}.
     *
     * @param optionIds each once, in any order; at most one for {@code single_choice}; an
     * empty list clears the answer
     */
    record Chosen(@Size(max = QuestionBody.MAX_OPTIONS) List<@NotNull UUID> optionIds) implements Response {

        public Chosen {
            optionIds = Json.list(optionIds);
        }

        @Override
        public String type() {
            return CHOSEN;
        }

    }

    /** True or false, for {@code true_false}. */
    record Judged(boolean value) implements Response {

        @Override
        public String type() {
            return TRUE_FALSE;
        }

    }

    /**
     * A text, for {@code short_text} (at most 1,000 characters) and {@code essay} (at
     * most 100,000).
     *
     * @param text plain text; a blank text clears the answer
     */
    record Written(@NotNull @Size(max = Essay.MAX_ANSWER) String text) implements Response {

        @Override
        public String type() {
            return TEXT;
        }

    }

    /** A number, for {@code numerical}. */
    record Calculated(@NotNull BigDecimal value) implements Response {

        public Calculated {
            value = DecimalLimits.plain(value);
        }

        @Override
        public String type() {
            return NUMBER;
        }

    }

    /**
     * The pairs of prompts and choices, for {@code matching}.
     *
     * @param pairs each prompt at most once; an empty list clears the answer
     */
    record Matched(@Size(max = QuestionBody.MAX_OPTIONS) List<@Valid @NotNull Pair> pairs) implements Response {

        public Matched {
            pairs = Json.list(pairs);
        }

        @Override
        public String type() {
            return MATCHES;
        }

    }

    /**
     * The items in order, for {@code ordering}.
     *
     * @param itemIds all items of the question; an empty list clears the answer
     */
    record Ordered(@Size(max = QuestionBody.MAX_OPTIONS) List<@NotNull UUID> itemIds) implements Response {

        public Ordered {
            itemIds = Json.list(itemIds);
        }

        @Override
        public String type() {
            return ORDER;
        }

    }

}
