package io.annals.api.enrollment;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a run of a course ended for a learner who stayed. */
public enum Outcome {

    PASS, DISTINCTION, FAIL;

    /** The stable name: {@code pass}, {@code distinction}, {@code fail}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException where there is no such outcome
     */
    @JsonCreator
    public static Outcome of(String code) {
        for (Outcome outcome : values()) {
            if (outcome.code().equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("must be pass, distinction or fail");
    }

    /** Whether the course counts as completed. */
    public boolean completes() {
        return this != FAIL;
    }

}
