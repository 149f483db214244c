package io.annals.api.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Json;

/** Events of the seats of a course that limits them. */
public sealed interface SeatEvent extends DomainEvent {

    UUID courseId();

    @Override
    default UUID aggregateId() {
        return SeatCommand.seatsOf(courseId());
    }

    /**
     * Counting of seats began.
     *
     * @param taken the number of enrolled learners
     * @param waiting the waiting enrollments, in order; their places are 1, 2, …
     */
    record SeatsCounted(UUID courseId, int taken, List<UUID> waiting, Instant occurredAt) implements SeatEvent {

        public SeatsCounted {
            waiting = Json.list(waiting);
        }

    }

    /**
     * A learner got a seat and left the waiting list, if on it.
     *
     * @param taken the number of taken seats now
     */
    record SeatTaken(UUID courseId, UUID enrollmentId, int taken, Instant occurredAt) implements SeatEvent {
    }

    /**
     * A learner's seat was freed.
     *
     * @param taken the number of taken seats now
     */
    record SeatFreed(UUID courseId, UUID enrollmentId, int taken, Instant occurredAt) implements SeatEvent {
    }

    /**
     * A learner joined the end of the waiting list.
     *
     * @param place counts all learners who ever waited in this course, from 1
     */
    record WaitingBegun(UUID courseId, UUID enrollmentId, int place, Instant occurredAt) implements SeatEvent {
    }

    /** A learner left the waiting list without a seat. */
    record WaitingEnded(UUID courseId, UUID enrollmentId, Instant occurredAt) implements SeatEvent {
    }

}
