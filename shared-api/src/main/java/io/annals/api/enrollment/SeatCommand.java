package io.annals.api.enrollment;

import java.util.List;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Ids;
import io.annals.api.Json;
import io.annals.api.LocatedAt;
import io.annals.api.Permission;
import io.annals.api.Requires;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** Commands for the seats of a course. */
@LocatedAt("/queries/courses/{id}")
public sealed interface SeatCommand extends Command {

    UUID courseId();

    @Override
    default UUID aggregateId() {
        return seatsOf(courseId());
    }

    /** Returns the id of the seats of a course. */
    static UUID seatsOf(UUID courseId) {
        return Ids.named(courseId, "seats");
    }

    /**
     * Sets the number of taken seats and the waiting list of a course that has just got a
     * seat limit. The platform does so automatically.
     *
     * @param taken the number of enrolled learners
     * @param waiting the waiting enrollments, in order
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record CountSeats(@NotNull UUID courseId, @PositiveOrZero int taken,
            @Size(max = 100_000) List<@NotNull UUID> waiting) implements SeatCommand {

        public CountSeats {
            waiting = Json.list(waiting);
        }

    }

}
