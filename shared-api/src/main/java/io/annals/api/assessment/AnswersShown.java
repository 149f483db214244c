package io.annals.api.assessment;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.annals.api.Codes;

/** From when a learner may see the right answers and explanations of an attempt. */
public enum AnswersShown {

    /** At no time. */
    NEVER,
    /** As soon as the attempt has its score. */
    WHEN_GRADED,
    /** Once the attempt has its score and nobody can start the assessment any more. */
    WHEN_CLOSED;

    /** The stable name: {@code never}, {@code when_graded}, {@code when_closed}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException where there is no such time
     */
    @JsonCreator
    public static AnswersShown of(String code) {
        return Codes.find(values(), AnswersShown::code, code);
    }

}
