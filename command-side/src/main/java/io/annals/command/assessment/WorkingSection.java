package io.annals.command.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.AssessmentSection;
import org.jspecify.annotations.Nullable;

/**
 * A section in the working copy.
 *
 * @param title absent if it has none
 * @param drawCount how many of its questions an attempt gets, selected at random; all if
 * absent
 * @param questionIds its questions in the author's order; a mutable list
 */
record WorkingSection(UUID sectionId, @Nullable String title, @Nullable Integer drawCount, List<UUID> questionIds) {

    static WorkingSection empty(UUID sectionId, @Nullable String title, @Nullable Integer drawCount) {
        return new WorkingSection(sectionId, title, drawCount, new ArrayList<>());
    }

    WorkingSection revised(@Nullable String otherTitle, @Nullable Integer otherDrawCount) {
        return new WorkingSection(this.sectionId, otherTitle, otherDrawCount, this.questionIds);
    }

    void reorder(List<UUID> order) {
        this.questionIds.clear();
        this.questionIds.addAll(order);
    }

    /** A copy for a version. */
    AssessmentSection released() {
        return new AssessmentSection(this.sectionId, this.title, this.drawCount, this.questionIds);
    }

}
