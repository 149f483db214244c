package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.assessment.question.QuestionBody;
import org.jspecify.annotations.Nullable;

/**
 * A question of a working copy, with its right answer.
 *
 * @param sectionNo the position of its section, from 1
 * @param sequenceNo its position within the section, from 1
 * @param type such as {@code single_choice}
 * @param text the question, as HTML
 * @param points what the right answer earns
 * @param explanation why the answer is right, by name; its texts are HTML
 * @param metadata further data for authors
 */
public record QuestionView(UUID id, UUID sectionId, int sectionNo, int sequenceNo, String type, String text,
        BigDecimal points, QuestionBody body, Map<String, @Nullable Object> explanation,
        Map<String, @Nullable Object> metadata, Instant createdAt, Instant updatedAt) {

    public QuestionView {
        explanation = Json.object(explanation);
        metadata = Json.object(metadata);
    }

}
