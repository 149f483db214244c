package io.annals.api.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.annals.api.Codes;
import org.jspecify.annotations.Nullable;

/**
 * What the status of an enrollment means now. It is computed when an enrollment is read
 * and never stored.
 */
public enum EffectiveStatus {

    /** The learner asked to be enrolled, or the start date has not come. */
    PENDING,
    /** The learner waits for a seat. */
    WAITING,
    /** The learner can take part. */
    ACTIVE,
    /** The learner is temporarily excluded. */
    SUSPENDED,
    /** The learner left. */
    WITHDRAWN,
    /** The learner completed the course. */
    COMPLETED,
    /** The course ended without success. */
    FAILED,
    /** The request to be enrolled was declined. */
    DECLINED,
    /** The enrollment is active, but the tenant is suspended. */
    TENANT_SUSPENDED,
    /** The enrollment is active, but the course is archived. */
    COURSE_ARCHIVED,
    /** The enrollment is active, but the last day of the course (UTC) is over. */
    COURSE_ENDED;

    /**
     * Returns the effective status of an enrollment.
     * @param startDate when the learner begins; no restriction if absent
     * @param tenantActive whether the tenant is active
     * @param courseArchived whether the course is archived
     * @param courseEndsOn the last day of the course; absent if it has none
     */
    public static EffectiveStatus of(EnrollmentStatus status, @Nullable Instant startDate, boolean tenantActive,
            boolean courseArchived, @Nullable LocalDate courseEndsOn, Instant now) {
        if (status != EnrollmentStatus.ACTIVE) {
            return valueOf(status.name());
        }
        if (!tenantActive) {
            return TENANT_SUSPENDED;
        }
        if (courseArchived) {
            return COURSE_ARCHIVED;
        }
        if (!EnrollmentStatus.hasStarted(startDate, now)) {
            return PENDING;
        }
        boolean ended = courseEndsOn != null && courseEndsOn.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return ended ? COURSE_ENDED : ACTIVE;
    }

    /** The stable name, such as {@code course-ended}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the status with the code.
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static EffectiveStatus of(String code) {
        return Codes.find(values(), EffectiveStatus::code, code);
    }

}
