package io.annals.command.automation;

import java.util.UUID;

import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseUnpublished;
import io.annals.api.enrollment.SeatCommand;
import io.annals.api.enrollment.SeatCommand.CountSeats;
import io.annals.api.enrollment.SeatEvent.SeatsCounted;
import io.annals.command.automation.CourseSeatLimits.Known;

/**
 * Counts who is in a course that learners could enroll in without limit, when it limits
 * its seats for the first time. From then on it counts by itself, as does a course that
 * limits them before anybody can be in it.
 */
final class WhenSeatsLimitedThenCount implements Policy {

    private static final String REASON = "The course limits its seats from now on.";

    private static final Known UNKNOWN = new Known(false, false);

    @Override
    public void follow(PolicyReactions reactions) {
        reactions
            .on(CourseCreated.class,
                    (is, turn) -> set(turn, is.courseId(), new Known(false, is.settings().seats() != null)))
            .on(CoursePublished.class, (is, turn) -> published(turn, is.courseId(), true))
            .on(CourseUnpublished.class, (is, turn) -> published(turn, is.courseId(), false))
            .on(CourseConfigured.class, WhenSeatsLimitedThenCount::count)
            .on(SeatsCounted.class, (is, turn) -> turn.takeBack(task(is.courseId())));
    }

    private static void count(CourseConfigured configured, PolicyContext turn) {
        UUID courseId = configured.courseId();
        Known before = turn.ledger().courses().find(courseId).orElse(UNKNOWN);
        boolean limited = configured.settings().seats() != null;
        set(turn, courseId, new Known(before.published(), before.limited() || limited));
        if (limited && before.published() && !before.limited()) {
            SeatedLearners learners = turn.ledger().learners();
            turn.put(task(courseId),
                    new CountSeats(courseId, learners.seatedIn(courseId), learners.waitingFor(courseId)), REASON);
        }
    }

    private static void published(PolicyContext turn, UUID courseId, boolean published) {
        Known before = turn.ledger().courses().find(courseId).orElse(UNKNOWN);
        set(turn, courseId, new Known(published, before.limited()));
    }

    private static void set(PolicyContext turn, UUID courseId, Known known) {
        turn.ledger().courses().set(courseId, turn.happened().tenantId(), known);
    }

    private static UUID task(UUID courseId) {
        return Task.id(CountSeats.class, SeatCommand.seatsOf(courseId));
    }

}
