package io.annals.api.assessment.question;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * An option or item, whatever the question.
 *
 * @param correct whether it belongs to the right answer; absent where that is not a
 * matter of the part by itself
 */
public record QuestionPart(UUID id, Role role, String text, @Nullable Boolean correct,
        Map<String, @Nullable Object> metadata) {

    /** What a part is for. */
    public enum Role {

        /** To be chosen or not. */
        OPTION,
        /** To be put in its place. */
        ITEM,
        /** To be given its match. */
        PROMPT,
        /** To be the match of a prompt. */
        CHOICE;

        /**
         * The stable name: {@code option}, {@code item}, {@code prompt}, {@code choice}.
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

    public QuestionPart {
        metadata = Json.object(metadata);
    }

}
