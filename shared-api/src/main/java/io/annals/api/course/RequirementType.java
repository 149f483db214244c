package io.annals.api.course;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;

/** What a learner must do in a module before another one opens. */
public enum RequirementType {

    /** Complete all its required contents and pass all its required assessments. */
    COMPLETED,
    /** Pass all its required assessments. */
    PASSED,
    /** Reach a certain score over its required assessments. */
    MIN_SCORE,
    /** Open all its required contents. */
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
     * @throws IllegalArgumentException if there is no such type
     */
    @JsonCreator
    public static RequirementType of(String code) {
        return Codes.find(values(), RequirementType::code, code);
    }

}
