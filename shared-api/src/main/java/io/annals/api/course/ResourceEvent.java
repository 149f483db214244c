package io.annals.api.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.Json;

/** Events of resources. */
public sealed interface ResourceEvent extends OutlineEvent {

    /** A resource was added at the end of a content. */
    @EventRevision(2)
    record ResourceAttached(UUID courseId, UUID contentId, UUID resourceId, int sequenceNo, Resource resource,
            Instant occurredAt) implements ResourceEvent {
    }

    /** What is stated about a resource was replaced. */
    @EventRevision(2)
    record ResourceRevised(UUID courseId, UUID contentId, UUID resourceId, Resource resource,
            Instant occurredAt) implements ResourceEvent {
    }

    /**
     * A resource was moved within its content.
     *
     * @param resourceId the resource that was moved
     * @param order all resources of the content in their new order
     */
    record ResourcesReordered(UUID courseId, UUID contentId, UUID resourceId, List<UUID> order,
            Instant occurredAt) implements ResourceEvent, StructureEvent {

        public ResourcesReordered {
            order = Json.list(order);
        }

    }

    /**
     * A resource was removed.
     *
     * @param order the remaining resources of the content in order
     */
    record ResourceRemoved(UUID courseId, UUID contentId, UUID resourceId, List<UUID> order,
            Instant occurredAt) implements ResourceEvent, StructureEvent {

        public ResourceRemoved {
            order = Json.list(order);
        }

    }

}
