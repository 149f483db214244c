package io.annals.api.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/** Events of modules. */
public sealed interface ModuleEvent extends OutlineEvent {

    /**
     * A module was added at the end of the course.
     *
     * @param published whether learners see it; otherwise it is a draft
     */
    @EventRevision(3)
    record ModuleAdded(UUID courseId, UUID moduleId, int sequenceNo, Module module, boolean published,
            Instant occurredAt) implements ModuleEvent {
    }

    /** What is stated about a module was replaced. */
    @EventRevision(2)
    record ModuleDescribed(UUID courseId, UUID moduleId, Module module, Instant occurredAt) implements ModuleEvent {
    }

    /**
     * A module was moved within its course.
     *
     * @param moduleId the module that was moved
     * @param order all modules in their new order
     */
    record ModulesReordered(UUID courseId, UUID moduleId, List<UUID> order,
            Instant occurredAt) implements ModuleEvent, StructureEvent {

        public ModulesReordered {
            order = Json.list(order);
        }

    }

    /** A draft module was shown to learners. */
    record ModulePublished(UUID courseId, UUID moduleId, Instant occurredAt) implements ModuleEvent, StructureEvent {
    }

    /** A module was taken out of use. */
    record ModuleRetired(UUID courseId, UUID moduleId, Instant occurredAt) implements ModuleEvent, StructureEvent {
    }

    /**
     * A module was removed with everything in it.
     *
     * @param order the remaining modules in order
     * @param unitIds its units
     * @param contentIds their contents
     * @param resourceIds their resources
     */
    record ModuleRemoved(UUID courseId, UUID moduleId, List<UUID> order, List<UUID> unitIds, List<UUID> contentIds,
            List<UUID> resourceIds, Instant occurredAt) implements ModuleEvent, StructureEvent {

        public ModuleRemoved {
            order = Json.list(order);
            unitIds = Json.list(unitIds);
            contentIds = Json.list(contentIds);
            resourceIds = Json.list(resourceIds);
        }

    }

    /**
     * A requirement between modules was added.
     *
     * @param moduleId the module that is locked
     * @param prerequisiteModuleId the module in which the requirement is met
     * @param minScore percent, if the type is {@code min_score}
     */
    record ModuleRequirementAdded(UUID courseId, UUID requirementId, UUID moduleId, UUID prerequisiteModuleId,
            RequirementType requirementType, @Nullable BigDecimal minScore,
            Instant occurredAt) implements ModuleEvent, StructureEvent {
    }

    /** A requirement between modules was removed. */
    record ModuleRequirementDropped(UUID courseId, UUID requirementId, UUID moduleId, UUID prerequisiteModuleId,
            Instant occurredAt) implements ModuleEvent, StructureEvent {
    }

}
