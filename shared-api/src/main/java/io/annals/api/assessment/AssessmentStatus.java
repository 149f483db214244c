package io.annals.api.assessment;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;

/** The life cycle of an assessment. */
public enum AssessmentStatus {

    /** Never published; learners do not see it. */
    DRAFT,
    /** Learners can start it. */
    PUBLISHED,
    /** Nobody can start it or continue an attempt any more. */
    CLOSED;

    /** The stable name: {@code draft}, {@code published}, {@code closed}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no status has the code
     */
    @JsonCreator
    public static AssessmentStatus of(String code) {
        return Codes.find(values(), AssessmentStatus::code, code);
    }

}
