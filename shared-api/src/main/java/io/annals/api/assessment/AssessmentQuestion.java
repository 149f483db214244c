package io.annals.api.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.assessment.question.QuestionBody;
import org.jspecify.annotations.Nullable;

/**
 * A question of an assessment with its right answer.
 *
 * @param text the question, as HTML
 * @param points what the right answer earns, above 0 with at most 4 decimals
 * @param explanation why the answer is right, by name; its texts are HTML
 * @param metadata further data for authors, hidden from learners
 */
public record AssessmentQuestion(UUID questionId, UUID sectionId, String text, BigDecimal points, QuestionBody body,
        Map<String, @Nullable Object> explanation, Map<String, @Nullable Object> metadata) {

    public AssessmentQuestion {
        explanation = Json.object(explanation);
        metadata = Json.object(metadata);
    }

    /** The same question in another section. */
    public AssessmentQuestion inSection(UUID otherSectionId) {
        return new AssessmentQuestion(this.questionId, otherSectionId, this.text, this.points, this.body,
                this.explanation, this.metadata);
    }

}
