package io.annals.api;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a caller may do; declared on commands and queries with {@link Requires}. */
public enum Permission {

    /** Create and change tenants, in every tenant. */
    PLATFORM_MANAGE("platform:manage"),
    /** Change organizations and departments of the caller's tenant. */
    ORGANIZATION_MANAGE("organization:manage"),
    /** Register users, set their passwords, assign and revoke roles, erase persons. */
    USER_MANAGE("user:manage"),
    /** See users and their personal data. */
    USER_READ("user:read"),
    /** Author courses and assessments. */
    COURSE_AUTHOR("course:author"),
    /** See courses and their outlines. */
    COURSE_READ("course:read"),
    /** Enroll and withdraw learners, record outcomes. */
    ENROLLMENT_MANAGE("enrollment:manage"),
    /** See everybody's enrollments, attempts and grades. */
    LEARNING_READ("learning:read"),
    /** Take part as a learner: start and submit attempts, see one's own record. */
    LEARNING_TAKE_PART("learning:take-part"),
    /** Grade attempts. */
    ATTEMPT_GRADE("attempt:grade"),
    /** See reports over many learners. */
    REPORT_READ("report:read"),
    /** Read the event history. */
    AUDIT_READ("audit:read"),
    /**
     * See and replay projections and read metrics. All tenants share them, so they reveal
     * the activity of other tenants.
     */
    PROJECTION_MANAGE("projection:manage"),
    /** Record past events ({@code occurredAt}). */
    HISTORY_IMPORT("history:import");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    /** The stable name in tokens, problem details and documentation. */
    @JsonValue
    public String code() {
        return this.code;
    }

}
