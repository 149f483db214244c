package io.annals.api.enrollment.progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the outline of a course required of learners when it was released.
 *
 * @param number counted from 1
 * @param movesLearners whether learners on an earlier version move to this one
 * @param contents the contents to complete
 * @param assessments the assessments to pass
 */
public record OutlineVersion(int number, boolean movesLearners, Set<UUID> contents, Set<UUID> assessments) {

    public OutlineVersion {
        contents = Set.copyOf(contents);
        assessments = Set.copyOf(assessments);
    }

    /** The items that the version requires. */
    public RequiredItems required() {
        return new RequiredItems(this.contents, this.assessments);
    }

    /**
     * Returns the version that applies to a learner: the latest one that moves learners
     * and was released after the learner's first version, or else that first version.
     * @param released all versions of the course, by number
     * @param begunWith the learner's first version; the latest one if absent
     * @return empty if no version was released
     */
    public static Optional<OutlineVersion> inForce(List<OutlineVersion> released, @Nullable Integer begunWith) {
        if (released.isEmpty()) {
            return Optional.empty();
        }
        int latest = released.size();
        int first = (begunWith != null) ? Math.clamp(begunWith, 1, latest) : latest;
        return Optional.of(released.subList(first, latest)
            .stream()
            .filter(OutlineVersion::movesLearners)
            .reduce((earlier, later) -> later)
            .orElseGet(() -> released.get(first - 1)));
    }

}
