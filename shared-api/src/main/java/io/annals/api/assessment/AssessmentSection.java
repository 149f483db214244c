package io.annals.api.assessment;

import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * A section of a released version of an assessment.
 *
 * @param title absent if it has none
 * @param drawCount how many of its questions an attempt gets, selected at random; all if
 * absent
 * @param questionIds its questions in the author's order
 */
public record AssessmentSection(UUID sectionId, @Nullable String title, @Nullable Integer drawCount,
        List<UUID> questionIds) {

    public AssessmentSection {
        questionIds = Json.list(questionIds);
    }

    /** How many of its questions an attempt gets. */
    public int questionsPerAttempt() {
        int all = this.questionIds.size();
        return (this.drawCount != null) ? Math.min(this.drawCount, all) : all;
    }

}
