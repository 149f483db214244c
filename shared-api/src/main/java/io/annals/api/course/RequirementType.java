package io.annals.api.course;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;

/** What a learner must have done in a module before the next one opens. */
public enum RequirementType {

    /** All its required contents completed and all its required assessments passed. */
    COMPLETED,
    /** All its required assessments passed. */
    PASSED,
    /** At least a certain score over its required assessments. */
    MIN_SCORE,
    /** All its required contents opened. */
    VIEWED;

    /**
     * The stable name: {@code completed}, {@code passed}, {@code min_score},
     * {@code viewed}.
     */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException where there is no such type
     */
    @JsonCreator
    public static RequirementType of(String code) {
        return Codes.find(values(), RequirementType::code, code);
    }

}
