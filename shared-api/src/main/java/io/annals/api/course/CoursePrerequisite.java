package io.annals.api.course;

import java.util.UUID;

/**
 * A course that must be completed before another.
 *
 * @param code its code when it became a prerequisite
 */
public record CoursePrerequisite(String code, UUID courseId) {
}
