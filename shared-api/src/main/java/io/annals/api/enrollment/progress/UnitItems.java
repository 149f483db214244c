package io.annals.api.enrollment.progress;

import java.util.List;
import java.util.UUID;

/**
 * The contents and assessments of a unit.
 *
 * @param published whether the unit and its module are published
 */
public record UnitItems(boolean published, List<Item> contents, List<Item> assessments) {

    /**
     * A content or an assessment.
     *
     * @param published whether it is published itself
     * @param required whether its author requires it of learners
     */
    public record Item(UUID id, boolean published, boolean required) {
    }

    public UnitItems {
        contents = List.copyOf(contents);
        assessments = List.copyOf(assessments);
    }

    /** The contents to complete, in order, if the unit is published. */
    public List<UUID> requiredContents() {
        return required(this.contents);
    }

    /** The assessments to pass, in order, if the unit is published. */
    public List<UUID> requiredAssessments() {
        return required(this.assessments);
    }

    private List<UUID> required(List<Item> items) {
        return items.stream()
            .filter((item) -> this.published && item.published() && item.required())
            .map(Item::id)
            .toList();
    }

}
