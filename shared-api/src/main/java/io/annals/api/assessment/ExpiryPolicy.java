package io.annals.api.assessment;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.annals.api.Codes;

/**
 * What becomes of an attempt that is still in progress at its deadline. The three are
 * those of Moodle.
 *
 * @see <a href="https://docs.moodle.org/en/Quiz_settings#Timing">Moodle, quiz timing</a>
 */
public enum ExpiryPolicy {

    /** What was saved is handed in, at the deadline. */
    AUTO_SUBMIT,
    /**
     * Nothing more is answered, but the learner may still hand in for a while; after it
     * the attempt is abandoned.
     */
    GRACE,
    /** The attempt is abandoned: it is not marked and does not count. */
    ABANDON;

    /** The stable name: {@code auto_submit}, {@code grace}, {@code abandon}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException where there is no such policy
     */
    @JsonCreator
    public static ExpiryPolicy of(String code) {
        return Codes.find(values(), ExpiryPolicy::code, code);
    }

}
