package io.annals.command.automation;

import java.util.UUID;

import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.enrollment.EnrollmentCommand.PromoteLearner;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.SeatEvent.SeatFreed;
import io.annals.api.enrollment.SeatEvent.SeatsCounted;
import io.annals.api.enrollment.SeatEvent.WaitingEnded;

/**
 * Offers a seat to the first in line whenever there may be one: when a seat was left,
 * when the course has more of them, and again for the next in line after each who got
 * one, until the course refuses because it is full.
 */
final class WhenSeatFreedThenPromoteFirstInLine implements Policy {

    private static final String REASON = "A seat became free for the first in line.";

    @Override
    public void follow(PolicyReactions reactions) {
        reactions.on(SeatFreed.class, (is, turn) -> promoteFirstInLine(turn, is.courseId()))
            .on(WaitingEnded.class, (is, turn) -> promoteFirstInLine(turn, is.courseId()))
            .on(SeatsCounted.class, (is, turn) -> promoteFirstInLine(turn, is.courseId()))
            .on(CourseConfigured.class, (is, turn) -> promoteFirstInLine(turn, is.courseId()))
            .on(LearnerPromoted.class, (is, turn) -> {
                turn.takeBack(task(is.enrollmentId()));
                promoteFirstInLine(turn, is.courseId());
            })
            .on(LearnerWithdrawn.class, (is, turn) -> turn.takeBack(task(is.enrollmentId())))
            .on(EnrollmentDeclined.class, (is, turn) -> turn.takeBack(task(is.enrollmentId())));
    }

    private static void promoteFirstInLine(PolicyContext turn, UUID courseId) {
        turn.ledger()
            .learners()
            .firstInLineFor(courseId)
            .ifPresent((enrollmentId) -> turn.put(task(enrollmentId), new PromoteLearner(enrollmentId), REASON));
    }

    private static UUID task(UUID enrollmentId) {
        return Task.id(PromoteLearner.class, enrollmentId);
    }

}
