package io.annals.api.assessment.question;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * An option, item, prompt or choice.
 *
 * @param correct whether it belongs to the right answer; absent if that depends on other
 * parts
 */
public record QuestionPart(UUID id, PartRole role, String text, @Nullable Boolean correct,
        Map<String, @Nullable Object> metadata) {

    /** The role of a part. */
    public enum PartRole {

        /** Can be chosen. */
        OPTION,
        /** To be put in order. */
        ITEM,
        /** To be matched with a choice. */
        PROMPT,
        /** Can be the match of a prompt. */
        CHOICE;

        /**
         * The stable name: {@code option}, {@code item}, {@code prompt}, {@code choice}.
         */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

    public QuestionPart {
        metadata = Json.object(metadata);
    }

}
