package io.annals.command.automation.enrollment;

import java.util.UUID;

import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.enrollment.EnrollmentCommand.PromoteLearner;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.SeatEvent.SeatFreed;
import io.annals.api.enrollment.SeatEvent.SeatsCounted;
import io.annals.api.enrollment.SeatEvent.WaitingEnded;
import io.annals.command.automation.policy.Policy;
import io.annals.command.automation.policy.PolicyContext;
import io.annals.command.automation.policy.PolicyReactions;
import io.annals.command.automation.task.Task;

/**
 * Promotes the first learner on the waiting list whenever a seat may be free: when a seat
 * is freed, when the course gets more seats, and after each promotion, until the course
 * refuses because it is full.
 */
public final class WhenSeatFreedThenPromoteFirstInLine implements Policy {

    private static final String REASON = "A seat became free for the first in line.";

    @Override
    public void register(PolicyReactions reactions) {
        reactions.on(SeatFreed.class, (event, context) -> promoteFirstInLine(context, event.courseId()))
            .on(WaitingEnded.class, (event, context) -> promoteFirstInLine(context, event.courseId()))
            .on(SeatsCounted.class, (event, context) -> promoteFirstInLine(context, event.courseId()))
            .on(CourseConfigured.class, (event, context) -> promoteFirstInLine(context, event.courseId()))
            .on(LearnerPromoted.class, (event, context) -> {
                context.cancel(task(event.enrollmentId()));
                promoteFirstInLine(context, event.courseId());
            })
            .on(LearnerWithdrawn.class, (event, context) -> context.cancel(task(event.enrollmentId())))
            .on(EnrollmentDeclined.class, (event, context) -> context.cancel(task(event.enrollmentId())));
    }

    private static void promoteFirstInLine(PolicyContext context, UUID courseId) {
        SeatedLearners.in(context)
            .firstInLineFor(courseId)
            .ifPresent(
                    (enrollmentId) -> context.schedule(task(enrollmentId), new PromoteLearner(enrollmentId), REASON));
    }

    private static UUID task(UUID enrollmentId) {
        return Task.id(PromoteLearner.class, enrollmentId);
    }

}
