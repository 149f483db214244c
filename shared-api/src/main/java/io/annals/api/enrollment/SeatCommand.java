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

/** What can be asked of the seats of a course. */
@LocatedAt("/queries/courses/{id}")
public sealed interface SeatCommand extends Command {

    UUID courseId();

    @Override
    default UUID aggregateId() {
        return seatsOf(courseId());
    }

    /** The id of the seats of a course. */
    static UUID seatsOf(UUID courseId) {
        return Ids.named(courseId, "seats");
    }

    /**
     * States who sits and who waits where a course that had no limit got one. The
     * platform does so by itself.
     *
     * @param taken how many learners are enrolled
     * @param waiting the enrollments that wait, the first one first
     */
    @Requires(Permission.ENROLLMENT_MANAGE)
    record CountSeats(@NotNull UUID courseId, @PositiveOrZero int taken,
            @Size(max = 100_000) List<@NotNull UUID> waiting) implements SeatCommand {

        public CountSeats {
            waiting = Json.list(waiting);
        }

    }

}
