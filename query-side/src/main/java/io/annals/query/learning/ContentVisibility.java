package io.annals.query.learning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.query.learning.CourseFacts.Module;

/**
 * What decides what a learner who studies a course may read of it.
 *
 * @param required what the learner's outline version requires, also where it is out of
 * use by now
 * @param locks what keeps each module locked, by its id
 */
public record ContentVisibility(RequiredItems required, Map<UUID, List<UnmetRequirement>> locks) {

    static ContentVisibility of(LearnerStanding standing) {
        return new ContentVisibility(standing.required(),
                standing.course().modules().stream().collect(Collectors.toMap(Module::moduleId, standing::locks)));
    }

    /** What keeps the module locked. */
    public List<UnmetRequirement> locks(UUID moduleId) {
        return this.locks.getOrDefault(moduleId, List.of());
    }

}
