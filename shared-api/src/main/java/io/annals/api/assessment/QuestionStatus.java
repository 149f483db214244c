package io.annals.api.assessment;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a question is in the working copy of its assessment. */
public enum QuestionStatus {

    /** It is in the working copy. */
    ACTIVE,
    /** It was removed; versions that have it keep it. */
    REMOVED;

    /** The stable name: {@code active}, {@code removed}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

}
