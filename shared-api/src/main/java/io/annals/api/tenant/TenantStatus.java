package io.annals.api.tenant;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;

/** The status of a tenant. */
public enum TenantStatus {

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
    public static TenantStatus of(String code) {
        return Codes.find(values(), TenantStatus::code, code);
    }

}
