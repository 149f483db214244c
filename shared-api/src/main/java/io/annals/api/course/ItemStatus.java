package io.annals.api.course;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;

/** The life cycle of a module, unit or content. It never goes back. */
public enum ItemStatus {

    /** Only authors see it. */
    DRAFT,
    /** Learners see it, if everything above it is published too. */
    PUBLISHED,
    /** Out of use; what learners did with it stays. */
    RETIRED,
    /** Removed before the course was ever published; only its row is left. */
    REMOVED;

    /** The status of a new item. */
    public static ItemStatus of(boolean published) {
        return published ? PUBLISHED : DRAFT;
    }

    /**
     * The stable name: {@code draft}, {@code published}, {@code retired},
     * {@code removed}.
     */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a status by its stable name.
     * @throws IllegalArgumentException if there is no such status
     */
    @JsonCreator
    public static ItemStatus of(String code) {
        return Codes.find(values(), ItemStatus::code, code);
    }

}
