package io.annals.query.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.course.CourseOutline.Requirement;
import io.annals.api.course.UnmetRequirement;
import io.annals.api.course.UnmetRequirement.MissingItem;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.ModuleLock;
import io.annals.api.enrollment.progress.OutstandingWork;
import io.annals.query.learning.CourseFacts.CatalogAssessment;
import io.annals.query.learning.CourseFacts.CatalogModule;

/** Describes the unmet requirements of modules, by the rule of the command side. */
public final class ModuleLockMapper {

    private ModuleLockMapper() {
    }

    /** Returns the requirements that are not met. */
    public static List<UnmetRequirement> of(Collection<Requirement> requirements, CourseFacts course,
            LearnerResults results) {
        List<UnmetRequirement> locks = new ArrayList<>();
        for (Requirement requirement : requirements) {
            UUID other = requirement.prerequisiteModuleId();
            ModuleLock
                .of(other, requirement.requirementType(), requirement.minScore(), course.requiredNow(other),
                        course::weightOf, results)
                .ifPresent((lock) -> locks.add(lock(requirement, lock, course)));
        }
        return locks;
    }

    private static UnmetRequirement lock(Requirement requirement, ModuleLock lock, CourseFacts course) {
        String title = course.module(requirement.prerequisiteModuleId()).map(CatalogModule::title).orElse(null);
        String reason = "In module \"%s\" %s.".formatted((title != null) ? title : requirement.prerequisiteModuleId(),
                lock.missing().stream().map(OutstandingWork::reason).collect(Collectors.joining(", and ")));
        return new UnmetRequirement(requirement.requirementId(), requirement.prerequisiteModuleId(), title,
                requirement.requirementType(), requirement.minScore(), reason, items(lock.missing(), course));
    }

    /** Returns the items that are not done, with their titles. */
    public static List<MissingItem> items(Collection<OutstandingWork> missing, CourseFacts course) {
        return missing.stream().flatMap((each) -> each.items().stream()).map((id) -> item(id, course)).toList();
    }

    private static MissingItem item(UUID id, CourseFacts course) {
        return course.titleOfContent(id)
            .map((title) -> new MissingItem("content", id, title))
            .orElseGet(() -> new MissingItem("assessment", id,
                    course.assessment(id).map(CatalogAssessment::title).orElse(null)));
    }

}
