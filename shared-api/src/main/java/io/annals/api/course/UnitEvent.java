package io.annals.api.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/** What happened to the units of a course's modules. */
public sealed interface UnitEvent extends OutlineEvent {

    /**
     * A module has one more unit.
     *
     * @param published whether learners may see it; otherwise it is a draft
     */
    @EventRevision(2)
    record UnitAdded(UUID courseId, UUID moduleId, UUID unitId, int sequenceNo, String title,
            @Nullable String description, @Nullable String type, @Nullable Integer durationMins,
            Map<String, @Nullable Object> settings, boolean published, Instant occurredAt) implements UnitEvent {

        public UnitAdded {
            settings = Json.object(settings);
        }

    }

    /** It was said anew what the unit is about. */
    record UnitDescribed(UUID courseId, UUID unitId, String title, @Nullable String description, @Nullable String type,
            @Nullable Integer durationMins, Map<String, @Nullable Object> settings,
            Instant occurredAt) implements UnitEvent {

        public UnitDescribed {
            settings = Json.object(settings);
        }

    }

    /**
     * A unit was moved.
     *
     * @param fromOrder the units that are left in the module where it was, in order; none
     * are named where it stays in its module
     * @param toOrder all units of the module where it is now, in their new order
     */
    record UnitMoved(UUID courseId, UUID unitId, UUID fromModuleId, UUID toModuleId, List<UUID> fromOrder,
            List<UUID> toOrder, Instant occurredAt) implements UnitEvent {

        public UnitMoved {
            fromOrder = Json.list(fromOrder);
            toOrder = Json.list(toOrder);
        }

    }

    /** Learners may see a unit. */
    record UnitPublished(UUID courseId, UUID unitId, Instant occurredAt) implements UnitEvent {
    }

    /** A unit is out of use. */
    record UnitRetired(UUID courseId, UUID unitId, Instant occurredAt) implements UnitEvent {
    }

    /**
     * A unit was removed with all in it.
     *
     * @param order the units that are left in the module, in order
     * @param contentIds its contents
     * @param resourceIds their resources
     */
    record UnitRemoved(UUID courseId, UUID moduleId, UUID unitId, List<UUID> order, List<UUID> contentIds,
            List<UUID> resourceIds, Instant occurredAt) implements UnitEvent {

        public UnitRemoved {
            order = Json.list(order);
            contentIds = Json.list(contentIds);
            resourceIds = Json.list(resourceIds);
        }

    }

}
