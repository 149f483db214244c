package io.annals.api.enrollment;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.Owned;

/**
 * Somebody who waits for a seat in a course.
 *
 * @param place counts all who ever waited in the course: who has the lowest is next
 */
public record WaitingListEntry(UUID enrollmentId, UUID userId, UUID courseId, long place,
        Instant waitsSince) implements Owned {
}
