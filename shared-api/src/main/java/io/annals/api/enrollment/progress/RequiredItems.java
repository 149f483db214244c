package io.annals.api.enrollment.progress;

import java.util.Set;
import java.util.UUID;

/**
 * What learners have to do in a course or in a module. Optional items are not in it and
 * count for nothing.
 *
 * @param contents the contents to complete
 * @param assessments the assessments to pass
 */
public record RequiredItems(Set<UUID> contents, Set<UUID> assessments) {

    /** Nothing has to be done. */
    public static final RequiredItems NONE = new RequiredItems(Set.of(), Set.of());

    public RequiredItems {
        contents = Set.copyOf(contents);
        assessments = Set.copyOf(assessments);
    }

    /** How many there are. */
    public int size() {
        return this.contents.size() + this.assessments.size();
    }

}
