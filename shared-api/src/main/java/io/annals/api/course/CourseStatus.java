package io.annals.api.course;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;

/** The life cycle of a course. */
public enum CourseStatus {

    /** Only authors see it. */
    DRAFT,
    /** Learners may enroll and study. */
    PUBLISHED,
    /** Hidden from learners; its history and theirs stay. */
    ARCHIVED;

    /** The stable name: {@code draft}, {@code published}, {@code archived}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a status by its stable name.
     * @throws IllegalArgumentException if there is no such status
     */
    @JsonCreator
    public static CourseStatus of(String code) {
        return Codes.find(values(), CourseStatus::code, code);
    }

}
