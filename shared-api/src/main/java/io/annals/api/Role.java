package io.annals.api;

import static io.annals.api.Permission.*;

import java.util.Arrays;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The built-in roles and their permissions. */
public enum Role {

    /** Manages the platform for all tenants; has every permission. */
    PLATFORM_ADMIN("platform-admin", Set.of(Permission.values())),
    /** Manages one tenant, and nothing that tenants share. */
    TENANT_ADMIN("tenant-admin",
            Set.of(ORGANIZATION_MANAGE, USER_MANAGE, USER_READ, COURSE_AUTHOR, COURSE_READ, ENROLLMENT_MANAGE,
                    LEARNING_READ, LEARNING_TAKE_PART, ATTEMPT_GRADE, REPORT_READ, AUDIT_READ, HISTORY_IMPORT)),
    /** Authors courses, enrolls and grades learners. */
    INSTRUCTOR("instructor",
            Set.of(COURSE_AUTHOR, COURSE_READ, ENROLLMENT_MANAGE, LEARNING_READ, LEARNING_TAKE_PART, ATTEMPT_GRADE,
                    REPORT_READ, USER_READ)),
    /** Learns; sees only their own record. */
    LEARNER("learner", Set.of(COURSE_READ, LEARNING_TAKE_PART)),
    /** Reads the history. */
    AUDITOR("auditor", Set.of(AUDIT_READ, COURSE_READ, USER_READ, LEARNING_READ, REPORT_READ)),
    /** Reads reports, without names. */
    ANALYST("analyst", Set.of(REPORT_READ, COURSE_READ));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(String code, Set<Permission> permissions) {
        this.code = code;
        this.permissions = permissions;
    }

    /** The stable name in requests and tokens. */
    @JsonValue
    public String code() {
        return this.code;
    }

    public Set<Permission> permissions() {
        return this.permissions;
    }

    /**
     * @throws IllegalArgumentException if no role has the code
     */
    @JsonCreator
    public static Role of(String code) {
        return Arrays.stream(values())
            .filter((role) -> role.code.equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                    "no such role: one of " + String.join(", ", Arrays.stream(values()).map(Role::code).toList())));
    }

}
