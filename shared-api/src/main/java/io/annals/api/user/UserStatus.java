package io.annals.api.user;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;

/** The status of a user account. */
public enum UserStatus {

    /** Can be used. */
    ACTIVE,
    /** The personal data was erased; the account can no longer be used. */
    ERASED;

    /** The stable name: {@code active}, {@code erased}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no status has this code
     */
    @JsonCreator
    public static UserStatus of(String code) {
        return Codes.find(values(), UserStatus::code, code);
    }

}
