package io.annals.api.enrollment;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;

/** How far a learner is with a content, an assessment or a module. */
public enum ProgressStatus {

    /** The learner has not opened or attempted it. */
    NOT_STARTED,
    /** The learner has begun. */
    IN_PROGRESS,
    /**
     * A content was completed, an assessment passed, or all required items of a module.
     */
    COMPLETED;

    /** The stable name: {@code not_started}, {@code in_progress}, {@code completed}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the status with the code.
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static ProgressStatus of(String code) {
        return Codes.find(values(), ProgressStatus::code, code);
    }

}
