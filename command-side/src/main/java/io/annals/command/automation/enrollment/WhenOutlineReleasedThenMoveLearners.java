package io.annals.command.automation.enrollment;

import java.util.UUID;

import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.enrollment.StudyCommand.RecalculateProgress;
import io.annals.command.automation.policy.Policy;
import io.annals.command.automation.policy.PolicyContext;
import io.annals.command.automation.policy.PolicyReactions;
import io.annals.command.automation.task.Task;

/** Recalculates the progress of learners who move to a new version of the outline. */
public final class WhenOutlineReleasedThenMoveLearners implements Policy {

    private static final String REASON = "A new version of the course's outline was released for its learners.";

    @Override
    public void register(PolicyReactions reactions) {
        reactions.on(OutlineReleased.class, WhenOutlineReleasedThenMoveLearners::moveLearners);
    }

    private static void moveLearners(OutlineReleased released, PolicyContext context) {
        if (released.moveLearners()) {
            for (UUID enrollmentId : SeatedLearners.in(context).activeIn(released.courseId())) {
                context.schedule(Task.id(RecalculateProgress.class, enrollmentId),
                        new RecalculateProgress(enrollmentId), REASON);
            }
        }
    }

}
