package io.annals.api.assessment;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.annals.api.Codes;

/** How answers to a question are scored after its key was corrected. */
public enum RegradePolicy {

    /** Every attempt that has the question gets all its points. */
    FULL_CREDIT,
    /** Each answer keeps the better of its old and its new score. */
    KEEP_BETTER,
    /** Each answer gets its score by the new key, even if that is lower. */
    NEW_KEY;

    /** The stable name: {@code full_credit}, {@code keep_better}, {@code new_key}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no policy has the code
     */
    @JsonCreator
    public static RegradePolicy of(String code) {
        return Codes.find(values(), RegradePolicy::code, code);
    }

}
