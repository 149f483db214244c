package io.annals.api.assessment;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.annals.api.Codes;

/**
 * What happens to an attempt that is still in progress at its deadline. The policies are
 * those of Moodle.
 *
 * @see <a href="https://docs.moodle.org/en/Quiz_settings#Timing">Moodle, quiz timing</a>
 */
public enum ExpiryPolicy {

    /** The saved answers are submitted at the deadline. */
    AUTO_SUBMIT,
    /**
     * No more answers are saved, but the learner can submit within a grace period; after
     * that the attempt is abandoned.
     */
    GRACE,
    /** The attempt is abandoned: it is not graded and does not count. */
    ABANDON;

    /** The stable name: {@code auto_submit}, {@code grace}, {@code abandon}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no policy has the code
     */
    @JsonCreator
    public static ExpiryPolicy of(String code) {
        return Codes.find(values(), ExpiryPolicy::code, code);
    }

}
