package io.annals.api.enrollment;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.Owned;

/**
 * A place on the waiting list of a course.
 *
 * @param place counts all learners who ever waited in the course; the lowest place is
 * next
 */
public record WaitingListEntry(UUID enrollmentId, UUID userId, UUID courseId, long place,
        Instant waitsSince) implements Owned {
}
