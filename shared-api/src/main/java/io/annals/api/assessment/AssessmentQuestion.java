package io.annals.api.assessment;

import java.util.UUID;

/** A question in a section of an assessment. */
public record AssessmentQuestion(UUID questionId, UUID sectionId, Question question) {

    /** The same question in another section. */
    public AssessmentQuestion inSection(UUID otherSectionId) {
        return new AssessmentQuestion(this.questionId, otherSectionId, this.question);
    }

    /** Another question in its place. */
    public AssessmentQuestion revised(Question other) {
        return new AssessmentQuestion(this.questionId, this.sectionId, other);
    }

}
