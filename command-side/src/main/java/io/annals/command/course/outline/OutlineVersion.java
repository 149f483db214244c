package io.annals.command.course.outline;

import java.util.Set;
import java.util.UUID;

import io.annals.api.enrollment.progress.RequiredItems;

/**
 * What the outline of a course required of learners when it was released.
 *
 * @param number counted from 1
 * @param movesLearners whether who began with an earlier version goes on with this one
 * @param contents the contents to complete
 * @param assessments the assessments to pass
 */
public record OutlineVersion(int number, boolean movesLearners, Set<UUID> contents, Set<UUID> assessments) {

    public OutlineVersion {
        contents = Set.copyOf(contents);
        assessments = Set.copyOf(assessments);
    }

    /** What a learner has to do. */
    public RequiredItems required() {
        return new RequiredItems(this.contents, this.assessments);
    }

}
