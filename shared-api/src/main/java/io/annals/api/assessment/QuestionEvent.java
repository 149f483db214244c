package io.annals.api.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.Json;

/** Events of the questions in the working copy of an assessment. */
public sealed interface QuestionEvent extends AssessmentEvent {

    UUID questionId();

    /** A question was added at the end of a section. */
    @EventRevision(2)
    record QuestionAdded(UUID assessmentId, UUID courseId, UUID sectionId, UUID questionId, int sequenceNo,
            Question question, Instant occurredAt) implements QuestionEvent {
    }

    /**
     * A question was replaced.
     *
     * @param droppedParts the options and items that it no longer has
     */
    @EventRevision(2)
    record QuestionRevised(UUID assessmentId, UUID courseId, UUID questionId, Question question,
            List<UUID> droppedParts, Instant occurredAt) implements QuestionEvent {

        public QuestionRevised {
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
