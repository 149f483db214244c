package io.annals.api.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.Json;

/** Events of the sections in the working copy of an assessment. */
public sealed interface SectionEvent extends AssessmentEvent {

    UUID sectionId();

    /** A section was added at the end. */
    @EventRevision(2)
    record SectionAdded(UUID assessmentId, UUID courseId, UUID sectionId, int sequenceNo, Section section,
            Instant occurredAt) implements SectionEvent {
    }

    /** What is stated about a section was replaced. */
    @EventRevision(2)
    record SectionRevised(UUID assessmentId, UUID courseId, UUID sectionId, Section section,
            Instant occurredAt) implements SectionEvent {
    }

    /**
     * A section was moved.
     *
     * @param sectionId the section that was moved
     * @param order all sections in their new order
     */
    record SectionsReordered(UUID assessmentId, UUID courseId, UUID sectionId, List<UUID> order,
            Instant occurredAt) implements SectionEvent {

        public SectionsReordered {
            order = Json.list(order);
        }

    }

    /**
     * A section was removed.
     *
     * @param order the remaining sections, in order
     */
    record SectionRemoved(UUID assessmentId, UUID courseId, UUID sectionId, List<UUID> order,
            Instant occurredAt) implements SectionEvent {

        public SectionRemoved {
            order = Json.list(order);
        }

    }

}
