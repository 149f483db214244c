package io.annals.api.assessment;

import java.util.List;
import java.util.UUID;

import io.annals.api.Json;

/**
 * A section of a released version of an assessment.
 *
 * @param questionIds its questions in the author's order
 */
public record AssessmentSection(UUID sectionId, Section section, List<UUID> questionIds) {

    public AssessmentSection {
        questionIds = Json.list(questionIds);
    }

    /** How many of its questions an attempt gets. */
    public int questionsPerAttempt() {
        int all = this.questionIds.size();
        Integer drawn = this.section.drawCount();
        return (drawn != null) ? Math.min(drawn, all) : all;
    }

}
