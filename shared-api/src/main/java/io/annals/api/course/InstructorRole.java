package io.annals.api.course;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;

/** What an instructor does in a course. */
public enum InstructorRole {

    /** Answers for the course; a published course that has one keeps at least one. */
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
     * @throws IllegalArgumentException where there is no such role
     */
    @JsonCreator
    public static InstructorRole of(String code) {
        return Codes.find(values(), InstructorRole::code, code);
    }

}
