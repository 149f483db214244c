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
     * Whether answers can be scored by a version of the assessment: by the latest one, or
     * with full credit, which needs no key, also by an earlier one, because the question
     * was removed since.
     * @param version the latest version that has the question; 0 if none has it
     * @param latest the latest version
     */
    public boolean takesKeyOf(int version, int latest) {
        return version > 0 && (version == latest || this == FULL_CREDIT);
    }

    /**
     * @throws IllegalArgumentException if no policy has the code
     */
    @JsonCreator
    public static RegradePolicy of(String code) {
        return Codes.find(values(), RegradePolicy::code, code);
    }

}
