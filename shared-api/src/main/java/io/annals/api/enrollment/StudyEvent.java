package io.annals.api.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;

/** Events of a learner's work with contents. */
public sealed interface StudyEvent extends EnrollmentEvent.LearnerEvent {

    /** Contents were used. */
    record ContentAccessed(UUID enrollmentId, UUID userId, UUID courseId, List<Access> accesses,
            Instant occurredAt) implements StudyEvent {

        /**
         * The use of one content.
         *
         * @param interactions the clicks of this access
         * @param totalInteractions all clicks so far, including these
         */
        public record Access(UUID contentId, int interactions, int totalInteractions) {
        }

        public ContentAccessed {
            accesses = Json.list(accesses);
        }

    }

    /**
     * The learner spent time with a content.
     *
     * @param minutes the minutes added
     * @param totalMinutes all minutes so far, including these
     * @param progress percent of the content, 0 to 100
     */
    record ContentStudied(UUID enrollmentId, UUID userId, UUID courseId, UUID contentId, int minutes, int totalMinutes,
            BigDecimal progress, Instant occurredAt) implements StudyEvent {
    }

    /** The learner completed a content for the first time. */
    record ContentCompleted(UUID enrollmentId, UUID userId, UUID courseId, UUID contentId,
            Instant occurredAt) implements StudyEvent {
    }

}
