package io.annals.api.assessment;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.annals.api.Codes;

/** When learners may see the right answers and explanations of an attempt. */
public enum AnswersShown {

    /** Never. */
    NEVER,
    /** Once the attempt is graded. */
    WHEN_GRADED,
    /** Once the attempt is graded and the assessment can no longer be started. */
    WHEN_CLOSED;

    /** The stable name: {@code never}, {@code when_graded}, {@code when_closed}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no constant has the code
     */
    @JsonCreator
    public static AnswersShown of(String code) {
        return Codes.find(values(), AnswersShown::code, code);
    }

}
