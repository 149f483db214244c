package io.annals.command.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.assessment.AssessmentVersion.Section;
import org.jspecify.annotations.Nullable;

/**
 * A section in the working copy.
 *
 * @param title absent where it has none
 * @param drawCount how many of its questions an attempt gets, drawn at random; all where
 * it is absent
 * @param questionIds its questions in the author's order; changes in place
 */
record WorkingSection(UUID sectionId, @Nullable String title, @Nullable Integer drawCount, List<UUID> questionIds) {

    static WorkingSection added(UUID sectionId, @Nullable String title, @Nullable Integer drawCount) {
        return new WorkingSection(sectionId, title, drawCount, new ArrayList<>());
    }

    WorkingSection revised(@Nullable String otherTitle, @Nullable Integer otherDrawCount) {
        return new WorkingSection(this.sectionId, otherTitle, otherDrawCount, this.questionIds);
    }

    void arrange(List<UUID> order) {
        this.questionIds.clear();
        this.questionIds.addAll(order);
    }

    /** As it stands now. */
    Section released() {
        return new Section(this.sectionId, this.title, this.drawCount, this.questionIds);
    }

}
