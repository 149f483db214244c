package io.annals.command.automation;

import java.util.UUID;

import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.enrollment.StudyCommand.RecalculateProgress;

/** Works out anew what learners have reached whom a new version of the outline moves. */
final class WhenOutlineReleasedThenMoveLearners implements Policy {

    private static final String REASON = "A new version of the course's outline was released for those in it.";

    @Override
    public void follow(PolicyReactions reactions) {
        reactions.on(OutlineReleased.class, WhenOutlineReleasedThenMoveLearners::moveLearners);
    }

    private static void moveLearners(OutlineReleased released, PolicyContext turn) {
        if (released.moveLearners()) {
            for (UUID enrollmentId : turn.ledger().learners().activeIn(released.courseId())) {
                turn.put(Task.id(RecalculateProgress.class, enrollmentId), new RecalculateProgress(enrollmentId),
                        REASON);
            }
        }
    }

}
