package io.annals.command.course;

import java.util.Set;
import java.util.UUID;

/**
 * What a module requires of learners as its outline is now.
 *
 * @param contents the contents to complete
 * @param assessments the assessments to pass
 */
public record ModuleItems(Set<UUID> contents, Set<UUID> assessments) {

    public ModuleItems {
        contents = Set.copyOf(contents);
        assessments = Set.copyOf(assessments);
    }

}
