package io.annals.api.course;

import java.util.UUID;

/**
 * A course that must be completed before another.
 *
 * @param code its code when it was named
 */
public record CoursePrerequisite(String code, UUID courseId) {
}
