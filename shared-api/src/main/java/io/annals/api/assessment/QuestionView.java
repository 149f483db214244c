package io.annals.api.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * A question of a working copy, with its right answer.
 *
 * @param sectionNo the position of its section, from 1
 * @param sequenceNo its position within the section, from 1
 */
public record QuestionView(UUID id, UUID sectionId, int sectionNo, int sequenceNo, Question question, Instant createdAt,
        Instant updatedAt) {
}
