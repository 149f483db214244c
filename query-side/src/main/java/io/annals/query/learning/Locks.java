package io.annals.query.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.course.Lock;
import io.annals.api.course.Lock.MissingItem;
import io.annals.api.enrollment.progress.Achievements;
import io.annals.api.enrollment.progress.Missing;
import io.annals.api.enrollment.progress.ModuleLock;
import io.annals.query.learning.CourseFacts.Assessment;
import io.annals.query.learning.CourseFacts.Module;
import io.annals.query.learning.CourseFacts.Requirement;

/** Says what keeps modules locked, by the rule that commands are refused by. */
public final class Locks {

    private Locks() {
    }

    /** Those of the requirements that are not met. */
    public static List<Lock> of(Collection<Requirement> requirements, CourseFacts course, Achievements achieved) {
        List<Lock> locks = new ArrayList<>();
        for (Requirement requirement : requirements) {
            UUID other = requirement.prerequisiteModuleId();
            ModuleLock
                .of(other, requirement.requirementType(), requirement.minScore(), course.requiredNow(other),
                        course::worthOf, achieved)
                .ifPresent((lock) -> locks.add(lock(requirement, lock, course)));
        }
        return locks;
    }

    private static Lock lock(Requirement requirement, ModuleLock lock, CourseFacts course) {
        String title = course.module(requirement.prerequisiteModuleId()).map(Module::title).orElse(null);
        String reason = "In module \"%s\" %s.".formatted((title != null) ? title : requirement.prerequisiteModuleId(),
                lock.missing().stream().map(Missing::reason).collect(Collectors.joining(", and ")));
        return new Lock(requirement.requirementId(), requirement.prerequisiteModuleId(), title,
                requirement.requirementType(), requirement.minScore(), reason, items(lock.missing(), course));
    }

    /** What is missing, by name. */
    public static List<MissingItem> items(Collection<Missing> missing, CourseFacts course) {
        return missing.stream().flatMap((each) -> each.items().stream()).map((id) -> item(id, course)).toList();
    }

    private static MissingItem item(UUID id, CourseFacts course) {
        return course.titleOfContent(id)
            .map((title) -> new MissingItem("content", id, title))
            .orElseGet(
                    () -> new MissingItem("assessment", id, course.assessment(id).map(Assessment::title).orElse(null)));
    }

}
