package io.annals.api.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/** What happened to the sections in the working copy of an assessment. */
public sealed interface SectionEvent extends AssessmentEvent {

    /** There is one more section. */
    record SectionAdded(UUID assessmentId, UUID courseId, UUID sectionId, int sequenceNo, @Nullable String title,
            @Nullable Integer drawCount, Instant occurredAt) implements SectionEvent {
    }

    /** It was said anew what the section is. */
    record SectionRevised(UUID assessmentId, UUID courseId, UUID sectionId, @Nullable String title,
            @Nullable Integer drawCount, Instant occurredAt) implements SectionEvent {
    }

    /**
     * A section was moved.
     *
     * @param sectionId the one that was moved
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
     * @param order the sections that are left, in order
     */
    record SectionRemoved(UUID assessmentId, UUID courseId, UUID sectionId, List<UUID> order,
            Instant occurredAt) implements SectionEvent {

        public SectionRemoved {
            order = Json.list(order);
        }

    }

}
