package io.annals.projection.lms;

import java.time.Instant;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.enrollment.SeatEvent;
import io.annals.api.enrollment.SeatEvent.SeatFreed;
import io.annals.api.enrollment.SeatEvent.SeatTaken;
import io.annals.api.enrollment.SeatEvent.SeatsCounted;
import io.annals.api.enrollment.SeatEvent.WaitingBegun;
import io.annals.api.enrollment.SeatEvent.WaitingEnded;
import io.annals.projection.relational.RowChanges;

import static io.annals.projection.lms.LmsTables.WAITING_PLACE;

/** Projects waiting lists to rows. Taken seats are in the rows of the enrollments. */
final class WaitingRows {

    private WaitingRows() {
    }

    static void project(SeatEvent event, RowChanges rows) {
        switch (event) {
            case SeatsCounted counted -> {
                for (int i = 0; i < counted.waiting().size(); i++) {
                    begin(counted.courseId(), counted.waiting().get(i), i + 1, counted.occurredAt(), rows);
                }
            }
            case WaitingBegun begun ->
                begin(begun.courseId(), begun.enrollmentId(), begun.place(), begun.occurredAt(), rows);
            case WaitingEnded ended -> end(ended.courseId(), ended.enrollmentId(), ended.occurredAt(), rows);
            case SeatTaken taken -> end(taken.courseId(), taken.enrollmentId(), taken.occurredAt(), rows);
            case SeatFreed freed -> {
                // The next SeatTaken changes the waiting list.
            }
        }
    }

    private static void begin(UUID courseId, UUID enrollmentId, int place, Instant at, RowChanges rows) {
        rows.insert(WAITING_PLACE, id(courseId, enrollmentId))
            .with("course_id", courseId)
            .with("enrollment_id", enrollmentId)
            .with("place", place)
            .with("waits_since", at)
            .with("ended_at", null);
    }

    private static void end(UUID courseId, UUID enrollmentId, Instant at, RowChanges rows) {
        rows.set(WAITING_PLACE, id(courseId, enrollmentId)).withFirst("ended_at", at);
    }

    private static UUID id(UUID courseId, UUID enrollmentId) {
        return Ids.named(courseId, "waiting", enrollmentId.toString());
    }

}
