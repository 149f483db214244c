package io.annals.api.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import io.annals.api.assessment.question.QuestionBody;
import org.jspecify.annotations.Nullable;

/** Events of the questions in the working copy of an assessment. */
public sealed interface QuestionEvent extends AssessmentEvent {

    UUID questionId();

    /** A question was added at the end of a section. */
    record QuestionAdded(UUID assessmentId, UUID courseId, UUID sectionId, UUID questionId, int sequenceNo, String text,
            BigDecimal points, QuestionBody body, Map<String, @Nullable Object> explanation,
            Map<String, @Nullable Object> metadata, Instant occurredAt) implements QuestionEvent {

        public QuestionAdded {
            explanation = Json.object(explanation);
            metadata = Json.object(metadata);
        }

    }

    /**
     * A question was replaced.
     *
     * @param droppedParts the options and items that it no longer has
     */
    record QuestionRevised(UUID assessmentId, UUID courseId, UUID questionId, String text, BigDecimal points,
            QuestionBody body, Map<String, @Nullable Object> explanation, Map<String, @Nullable Object> metadata,
            List<UUID> droppedParts, Instant occurredAt) implements QuestionEvent {

        public QuestionRevised {
            explanation = Json.object(explanation);
            metadata = Json.object(metadata);
            droppedParts = Json.list(droppedParts);
        }

    }

    /**
     * A question was moved.
     *
     * @param fromOrder the remaining questions of the section that it was in, in order;
     * empty if it stays in its section
     * @param toOrder all questions of the section that it is in now, in their new order
     */
    record QuestionMoved(UUID assessmentId, UUID courseId, UUID questionId, UUID fromSectionId, UUID toSectionId,
            List<UUID> fromOrder, List<UUID> toOrder, Instant occurredAt) implements QuestionEvent {

        public QuestionMoved {
            fromOrder = Json.list(fromOrder);
            toOrder = Json.list(toOrder);
        }

    }

    /**
     * A question was removed.
     *
     * @param order the remaining questions of its section, in order
     */
    record QuestionRemoved(UUID assessmentId, UUID courseId, UUID sectionId, UUID questionId, List<UUID> order,
            Instant occurredAt) implements QuestionEvent {

        public QuestionRemoved {
            order = Json.list(order);
        }

    }

}
