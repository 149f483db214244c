package io.annals.api;

import static io.annals.api.Permission.*;

import java.util.Arrays;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The built-in roles and what each is permitted. */
public enum Role {

    /** Runs the platform, for all tenants: every permission. */
    PLATFORM_ADMIN("platform-admin", Set.of(Permission.values())),
    /** Runs one tenant, and nothing that tenants share. */
    TENANT_ADMIN("tenant-admin",
            Set.of(ORGANIZATION_MANAGE, USER_MANAGE, USER_READ, COURSE_AUTHOR, COURSE_READ, ENROLLMENT_MANAGE,
                    LEARNING_READ, LEARNING_TAKE_PART, ATTEMPT_GRADE, REPORT_READ, AUDIT_READ, HISTORY_IMPORT)),
    /** Writes courses, enrolls and grades. */
    INSTRUCTOR("instructor",
            Set.of(COURSE_AUTHOR, COURSE_READ, ENROLLMENT_MANAGE, LEARNING_READ, LEARNING_TAKE_PART, ATTEMPT_GRADE,
                    REPORT_READ, USER_READ)),
    /** Learns; sees the own record only. */
    LEARNER("learner", Set.of(COURSE_READ, LEARNING_TAKE_PART)),
    /** Reads history. */
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

    /** The stable name, as clients and tokens write it. */
    @JsonValue
    public String code() {
        return this.code;
    }

    public Set<Permission> permissions() {
        return this.permissions;
    }

    /**
     * @throws IllegalArgumentException where no role has this code
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
