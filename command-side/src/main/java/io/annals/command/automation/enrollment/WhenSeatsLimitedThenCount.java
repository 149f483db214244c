package io.annals.command.automation.enrollment;

import java.util.UUID;

import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseUnpublished;
import io.annals.api.enrollment.SeatCommand;
import io.annals.api.enrollment.SeatCommand.CountSeats;
import io.annals.api.enrollment.SeatEvent.SeatsCounted;
import io.annals.command.automation.enrollment.CourseSeatLimits.SeatLimit;
import io.annals.command.automation.policy.Policy;
import io.annals.command.automation.policy.PolicyContext;
import io.annals.command.automation.policy.PolicyReactions;
import io.annals.command.automation.task.Task;

/**
 * Counts the learners of a published course when it limits its seats for the first time.
 * From then on, and in a course that limits its seats before it is published, the course
 * counts them itself.
 */
public final class WhenSeatsLimitedThenCount implements Policy {

    private static final String REASON = "The course limits its seats from now on.";

    private static final SeatLimit UNKNOWN = new SeatLimit(false, false);

    @Override
    public void register(PolicyReactions reactions) {
        reactions
            .on(CourseCreated.class,
                    (event, context) -> set(context, event.courseId(),
                            new SeatLimit(false, event.settings().seats() != null)))
            .on(CoursePublished.class, (event, context) -> setPublished(context, event.courseId(), true))
            .on(CourseUnpublished.class, (event, context) -> setPublished(context, event.courseId(), false))
            .on(CourseConfigured.class, WhenSeatsLimitedThenCount::count)
            .on(SeatsCounted.class, (event, context) -> context.cancel(task(event.courseId())));
    }

    private static void count(CourseConfigured configured, PolicyContext context) {
        UUID courseId = configured.courseId();
        SeatLimit before = CourseSeatLimits.in(context).find(courseId).orElse(UNKNOWN);
        boolean limited = configured.settings().seats() != null;
        set(context, courseId, new SeatLimit(before.published(), before.limited() || limited));
        if (limited && before.published() && !before.limited()) {
            SeatedLearners learners = SeatedLearners.in(context);
            context.schedule(task(courseId),
                    new CountSeats(courseId, learners.seatedIn(courseId), learners.waitingFor(courseId)), REASON);
        }
    }

    private static void setPublished(PolicyContext context, UUID courseId, boolean published) {
        SeatLimit before = CourseSeatLimits.in(context).find(courseId).orElse(UNKNOWN);
        set(context, courseId, new SeatLimit(published, before.limited()));
    }

    private static void set(PolicyContext context, UUID courseId, SeatLimit limit) {
        CourseSeatLimits.in(context).set(courseId, context.event().tenantId(), limit);
    }

    private static UUID task(UUID courseId) {
        return Task.id(CountSeats.class, SeatCommand.seatsOf(courseId));
    }

}
