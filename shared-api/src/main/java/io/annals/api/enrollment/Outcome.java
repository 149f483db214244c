package io.annals.api.enrollment;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.annals.api.Codes;

/** The outcome of a course for a learner who did not withdraw. */
public enum Outcome {

    PASS, DISTINCTION, FAIL;

    /** The stable name: {@code pass}, {@code distinction}, {@code fail}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the outcome with the code.
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Outcome of(String code) {
        return Codes.find(values(), Outcome::code, code);
    }

    /** Whether the outcome completes the course. */
    public boolean completes() {
        return this != FAIL;
    }

    /** The status of an enrollment with this outcome. */
    public EnrollmentStatus status() {
        return completes() ? EnrollmentStatus.COMPLETED : EnrollmentStatus.FAILED;
    }

}
