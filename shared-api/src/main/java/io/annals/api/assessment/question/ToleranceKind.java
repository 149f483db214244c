package io.annals.api.assessment.question;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a tolerance is measured in. */
public enum ToleranceKind {

    /** In the unit of the number itself. */
    ABSOLUTE,
    /** In percent of the right number. */
    RELATIVE;

    /** The stable name: {@code absolute}, {@code relative}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

}
