package io.annals.api.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/** What happened to the resources of contents. */
public sealed interface ResourceEvent extends OutlineEvent {

    /** A content has one more resource. */
    record ResourceAttached(UUID courseId, UUID contentId, UUID resourceId, int sequenceNo, String type, String title,
            String url, @Nullable String mimeType, @Nullable Long sizeBytes, Map<String, @Nullable Object> metadata,
            Instant occurredAt) implements ResourceEvent {

        public ResourceAttached {
            metadata = Json.object(metadata);
        }

    }

    /** It was said anew what the resource is. */
    record ResourceRevised(UUID courseId, UUID contentId, UUID resourceId, String type, String title, String url,
            @Nullable String mimeType, @Nullable Long sizeBytes, Map<String, @Nullable Object> metadata,
            Instant occurredAt) implements ResourceEvent {

        public ResourceRevised {
            metadata = Json.object(metadata);
        }

    }

    /**
     * A resource was moved.
     *
     * @param resourceId the one that was moved
     * @param order all resources of the content in their new order
     */
    record ResourcesReordered(UUID courseId, UUID contentId, UUID resourceId, List<UUID> order,
            Instant occurredAt) implements ResourceEvent {

        public ResourcesReordered {
            order = Json.list(order);
        }

    }

    /**
     * A resource was taken away.
     *
     * @param order the resources that are left, in order
     */
    record ResourceRemoved(UUID courseId, UUID contentId, UUID resourceId, List<UUID> order,
            Instant occurredAt) implements ResourceEvent {

        public ResourceRemoved {
            order = Json.list(order);
        }

    }

}
