package io.annals.api.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.Json;

/** Events of units. */
public sealed interface UnitEvent extends OutlineEvent {

    /**
     * A unit was added at the end of a module.
     *
     * @param published whether learners see it; otherwise it is a draft
     */
    @EventRevision(3)
    record UnitAdded(UUID courseId, UUID moduleId, UUID unitId, int sequenceNo, Unit unit, boolean published,
            Instant occurredAt) implements UnitEvent {
    }

    /** What is stated about a unit was replaced. */
    @EventRevision(2)
    record UnitDescribed(UUID courseId, UUID unitId, Unit unit, Instant occurredAt) implements UnitEvent {
    }

    /**
     * A unit was moved within its module or to another one.
     *
     * @param fromOrder the remaining units of the former module in order; empty if the
     * unit was moved within its module
     * @param toOrder all units of the module that the unit is in now, in their new order
     */
    record UnitMoved(UUID courseId, UUID unitId, UUID fromModuleId, UUID toModuleId, List<UUID> fromOrder,
            List<UUID> toOrder, Instant occurredAt) implements UnitEvent, StructureEvent {

        public UnitMoved {
            fromOrder = Json.list(fromOrder);
            toOrder = Json.list(toOrder);
        }

    }

    /** A draft unit was shown to learners. */
    record UnitPublished(UUID courseId, UUID unitId, Instant occurredAt) implements UnitEvent, StructureEvent {
    }

    /** A unit was taken out of use. */
    record UnitRetired(UUID courseId, UUID unitId, Instant occurredAt) implements UnitEvent, StructureEvent {
    }

    /**
     * A unit was removed with everything in it.
     *
     * @param order the remaining units of the module in order
     * @param contentIds its contents
     * @param resourceIds their resources
     */
    record UnitRemoved(UUID courseId, UUID moduleId, UUID unitId, List<UUID> order, List<UUID> contentIds,
            List<UUID> resourceIds, Instant occurredAt) implements UnitEvent, StructureEvent {

        public UnitRemoved {
            order = Json.list(order);
            contentIds = Json.list(contentIds);
            resourceIds = Json.list(resourceIds);
        }

    }

}
