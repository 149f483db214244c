package io.annals.api.assessment.question;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** The unit of a tolerance. */
public enum ToleranceKind {

    /** The unit of the number. */
    ABSOLUTE,
    /** Percent of the right number. */
    RELATIVE;

    /** The stable name: {@code absolute}, {@code relative}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

}
