package io.annals.api.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Json;

/**
 * What happened to the seats of a course that limits them. All who want one write this
 * stream, so that of many who take the last one at once one gets it.
 */
public sealed interface SeatEvent extends DomainEvent {

    UUID courseId();

    @Override
    default UUID aggregateId() {
        return SeatCommand.seatsOf(courseId());
    }

    /**
     * From now on seats are counted.
     *
     * @param taken how many learners are enrolled
     * @param waiting the enrollments that wait, the first one first; their places are 1,
     * 2, …
     */
    record SeatsCounted(UUID courseId, int taken, List<UUID> waiting, Instant occurredAt) implements SeatEvent {

        public SeatsCounted {
            waiting = Json.list(waiting);
        }

    }

    /**
     * A learner has a seat, and no longer waits for one.
     *
     * @param taken how many are taken now
     */
    record SeatTaken(UUID courseId, UUID enrollmentId, int taken, Instant occurredAt) implements SeatEvent {
    }

    /**
     * A learner has left a seat.
     *
     * @param taken how many are taken now
     */
    record SeatFreed(UUID courseId, UUID enrollmentId, int taken, Instant occurredAt) implements SeatEvent {
    }

    /**
     * A learner waits for a seat, after all who waited before.
     *
     * @param place counts all who ever waited in this course, from 1: who has a lower one
     * is first
     */
    record WaitingBegun(UUID courseId, UUID enrollmentId, int place, Instant occurredAt) implements SeatEvent {
    }

    /** A learner no longer waits and has no seat. */
    record WaitingEnded(UUID courseId, UUID enrollmentId, Instant occurredAt) implements SeatEvent {
    }

}
