package io.annals.query.learning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.query.learning.CourseFacts.CatalogModule;

/**
 * Decides which contents of a course a learner may read.
 *
 * @param required the required items of the learner's outline version, including retired
 * ones
 * @param locks the unmet requirements by module
 */
public record ContentVisibility(RequiredItems required, Map<UUID, List<UnmetRequirement>> locks) {

    static ContentVisibility of(LearnerCourse learnerCourse) {
        return new ContentVisibility(learnerCourse.required(),
                learnerCourse.course()
                    .modules()
                    .stream()
                    .collect(Collectors.toMap(CatalogModule::moduleId, learnerCourse::locks)));
    }

    /** The unmet requirements of the module. */
    public List<UnmetRequirement> locks(UUID moduleId) {
        return this.locks.getOrDefault(moduleId, List.of());
    }

}
