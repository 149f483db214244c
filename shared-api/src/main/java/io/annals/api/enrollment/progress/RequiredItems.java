package io.annals.api.enrollment.progress;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The items that learners have to do in a course or a module. Optional items are not
 * among them and do not count.
 *
 * @param contents the contents to complete
 * @param assessments the assessments to pass
 */
public record RequiredItems(Set<UUID> contents, Set<UUID> assessments) {

    /** No items. */
    public static final RequiredItems NONE = new RequiredItems(Set.of(), Set.of());

    public RequiredItems {
        contents = Set.copyOf(contents);
        assessments = Set.copyOf(assessments);
    }

    /**
     * Returns what these units require: the items that their authors require, if the item
     * and everything above it is published.
     */
    public static RequiredItems of(Stream<UnitItems> units) {
        Set<UUID> contents = new LinkedHashSet<>();
        Set<UUID> assessments = new LinkedHashSet<>();
        units.forEach((unit) -> {
            contents.addAll(unit.requiredContents());
            assessments.addAll(unit.requiredAssessments());
        });
        return new RequiredItems(contents, assessments);
    }

    /** The number of items. */
    public int size() {
        return this.contents.size() + this.assessments.size();
    }

    /**
     * Whether the learner can use a content: it is published, or this outline version of
     * the learner requires it although it was retired.
     * @param published whether the content and everything above it is published
     */
    public boolean allowsContent(UUID contentId, boolean published) {
        return published || this.contents.contains(contentId);
    }

    /**
     * Whether the learner can use an assessment, by the same rule as for contents.
     * @param published whether everything above the assessment is published
     */
    public boolean allowsAssessment(UUID assessmentId, boolean published) {
        return published || this.assessments.contains(assessmentId);
    }

}
