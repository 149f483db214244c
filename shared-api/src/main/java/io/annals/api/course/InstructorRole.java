package io.annals.api.course;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;

/** The role of an instructor in a course. */
public enum InstructorRole {

    /** Is responsible for the course; a published course keeps its last lead. */
    LEAD,
    /** Teaches and grades. */
    ASSISTANT,
    /** Grades. */
    GRADER;

    /** The stable name: {@code lead}, {@code assistant}, {@code grader}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if there is no such role
     */
    @JsonCreator
    public static InstructorRole of(String code) {
        return Codes.find(values(), InstructorRole::code, code);
    }

}
