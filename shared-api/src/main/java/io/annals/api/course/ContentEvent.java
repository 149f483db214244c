package io.annals.api.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/** What happened to the contents of a course's units. */
public sealed interface ContentEvent extends OutlineEvent {

    /**
     * A unit has one more content, still a draft.
     *
     * @param required whether a learner must complete it
     */
    @EventRevision(2)
    record ContentAdded(UUID courseId, UUID unitId, UUID contentId, int sequenceNo, String type, String title,
            Map<String, @Nullable Object> contentData, @Nullable Integer estimatedDuration,
            Map<String, @Nullable Object> metadata, boolean required, Instant occurredAt) implements ContentEvent {

        public ContentAdded {
            contentData = Json.object(contentData);
            metadata = Json.object(metadata);
        }

    }

    /**
     * A content was written anew.
     *
     * @param required whether a learner must complete it, from the next version of the
     * outline on
     */
    record ContentRevised(UUID courseId, UUID contentId, String type, String title,
            Map<String, @Nullable Object> contentData, @Nullable Integer estimatedDuration,
            Map<String, @Nullable Object> metadata, boolean required, Instant occurredAt) implements ContentEvent {

        public ContentRevised {
            contentData = Json.object(contentData);
            metadata = Json.object(metadata);
        }

    }

    /**
     * A content was moved.
     *
     * @param fromOrder the contents that are left in the unit where it was, in order;
     * none are named where it stays in its unit
     * @param toOrder all contents of the unit where it is now, in their new order
     */
    record ContentMoved(UUID courseId, UUID contentId, UUID fromUnitId, UUID toUnitId, List<UUID> fromOrder,
            List<UUID> toOrder, Instant occurredAt) implements ContentEvent {

        public ContentMoved {
            fromOrder = Json.list(fromOrder);
            toOrder = Json.list(toOrder);
        }

    }

    /** Learners may see a content. */
    record ContentPublished(UUID courseId, UUID contentId, Instant occurredAt) implements ContentEvent {
    }

    /** A content is out of use. */
    record ContentRetired(UUID courseId, UUID contentId, Instant occurredAt) implements ContentEvent {
    }

    /**
     * A content was removed with its resources.
     *
     * @param order the contents that are left in the unit, in order
     */
    record ContentRemoved(UUID courseId, UUID unitId, UUID contentId, List<UUID> order, List<UUID> resourceIds,
            Instant occurredAt) implements ContentEvent {

        public ContentRemoved {
            order = Json.list(order);
            resourceIds = Json.list(resourceIds);
        }

    }

}
