package io.annals.api.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.Json;

/** Events of contents. */
public sealed interface ContentEvent extends OutlineEvent {

    /** A draft content was added at the end of a unit. */
    @EventRevision(3)
    record ContentAdded(UUID courseId, UUID unitId, UUID contentId, int sequenceNo, Content content,
            Instant occurredAt) implements ContentEvent {
    }

    /** What is stated about a content was replaced. */
    @EventRevision(2)
    record ContentRevised(UUID courseId, UUID contentId, Content content, Instant occurredAt) implements ContentEvent {
    }

    /**
     * A content was moved within its unit or to another one.
     *
     * @param fromOrder the remaining contents of the former unit in order; empty if the
     * content was moved within its unit
     * @param toOrder all contents of the unit that the content is in now, in their new
     * order
     */
    record ContentMoved(UUID courseId, UUID contentId, UUID fromUnitId, UUID toUnitId, List<UUID> fromOrder,
            List<UUID> toOrder, Instant occurredAt) implements ContentEvent, StructureEvent {

        public ContentMoved {
            fromOrder = Json.list(fromOrder);
            toOrder = Json.list(toOrder);
        }

    }

    /** A draft content was shown to learners. */
    record ContentPublished(UUID courseId, UUID contentId, Instant occurredAt) implements ContentEvent, StructureEvent {
    }

    /** A content was taken out of use. */
    record ContentRetired(UUID courseId, UUID contentId, Instant occurredAt) implements ContentEvent, StructureEvent {
    }

    /**
     * A content was removed with its resources.
     *
     * @param order the remaining contents of the unit in order
     */
    record ContentRemoved(UUID courseId, UUID unitId, UUID contentId, List<UUID> order, List<UUID> resourceIds,
            Instant occurredAt) implements ContentEvent, StructureEvent {

        public ContentRemoved {
            order = Json.list(order);
            resourceIds = Json.list(resourceIds);
        }

    }

}
