package io.annals.command.course;

import java.util.UUID;

import io.annals.command.uniquekey.UniqueValue;
import org.jspecify.annotations.Nullable;

/**
 * The code of a course is unique in its organization, or in the tenant if it has none.
 */
public final class CourseCode {

    private CourseCode() {
    }

    /** The unique value of a code. */
    public static UniqueValue of(UUID tenantId, @Nullable UUID organizationId, String code) {
        UUID home = (organizationId != null) ? organizationId : tenantId;
        return UniqueValue.of(tenantId, "course-code", "code", home.toString(), code);
    }

}
