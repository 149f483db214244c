package io.annals.api.organization;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;

/** The status of a department. */
public enum DepartmentStatus {

    /** In use; the only status that is recorded so far. */
    ACTIVE;

    /** The stable name: {@code active}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if no status has this code
     */
    @JsonCreator
    public static DepartmentStatus of(String code) {
        return Codes.find(values(), DepartmentStatus::code, code);
    }

}
