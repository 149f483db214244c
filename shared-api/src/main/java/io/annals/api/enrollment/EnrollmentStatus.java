package io.annals.api.enrollment;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;
import org.jspecify.annotations.Nullable;

/** The status of an enrollment, as its events set it. */
public enum EnrollmentStatus {

    /** The learner asked to be enrolled and waits for approval. */
    PENDING,
    /** The learner waits for a seat. */
    WAITING,
    /** The learner is enrolled. */
    ACTIVE,
    /** The learner is enrolled, but temporarily excluded. */
    SUSPENDED,
    /** The learner left the course or the waiting list. */
    WITHDRAWN,
    /** The learner completed the course. Final. */
    COMPLETED,
    /** The course ended without success. Final. */
    FAILED,
    /** The request to be enrolled was declined. */
    DECLINED;

    /** The statuses of everyone who was enrolled and has not left. */
    public static final Set<EnrollmentStatus> PARTICIPATING = Set.of(ACTIVE, SUSPENDED, COMPLETED, FAILED);

    /** The stable name, such as {@code active}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the status with the code.
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static EnrollmentStatus of(String code) {
        return Codes.find(values(), EnrollmentStatus::code, code);
    }

    /** Whether the learner was enrolled and has not left. */
    public boolean isParticipating() {
        return PARTICIPATING.contains(this);
    }

    /** Whether the enrollment can still be withdrawn. */
    public boolean isOngoing() {
        return this == PENDING || this == WAITING || this == ACTIVE || this == SUSPENDED;
    }

    /**
     * Whether the status lets the learner use contents: while active, and after the
     * criteria completed the course until an outcome is recorded.
     */
    public boolean allowsStudy(boolean outcomeRecorded) {
        return this == ACTIVE || (this == COMPLETED && !outcomeRecorded);
    }

    /**
     * Whether the learner's start date has come.
     * @param startDate when the learner begins; no restriction if absent
     */
    public static boolean hasStarted(@Nullable Instant startDate, Instant now) {
        return startDate == null || !now.isBefore(startDate);
    }

}
