package io.annals.command.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.AssessmentSection;
import io.annals.api.assessment.Section;

/**
 * A section in the working copy.
 *
 * @param questionIds its questions in the author's order; a mutable list
 */
record WorkingSection(UUID sectionId, Section section, List<UUID> questionIds) {

    static WorkingSection empty(UUID sectionId, Section section) {
        return new WorkingSection(sectionId, section, new ArrayList<>());
    }

    WorkingSection revised(Section other) {
        return new WorkingSection(this.sectionId, other, this.questionIds);
    }

    void reorder(List<UUID> order) {
        this.questionIds.clear();
        this.questionIds.addAll(order);
    }

    /** A copy for a version. */
    AssessmentSection released() {
        return new AssessmentSection(this.sectionId, this.section, this.questionIds);
    }

}
