package io.annals.api.assessment;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.annals.api.Codes;

/** What learners get for a question whose key was corrected. */
public enum RegradePolicy {

    /** Everybody who had the question gets all its points. */
    FULL_CREDIT,
    /** Everybody keeps the better of the old mark and the new one. */
    KEEP_BETTER,
    /** Everybody gets what the new key gives, also where that is less. */
    NEW_KEY;

    /** The stable name: {@code full_credit}, {@code keep_better}, {@code new_key}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException where there is no such policy
     */
    @JsonCreator
    public static RegradePolicy of(String code) {
        return Codes.find(values(), RegradePolicy::code, code);
    }

}
