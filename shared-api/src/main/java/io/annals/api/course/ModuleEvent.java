package io.annals.api.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.EventRevision;
import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/** What happened to the modules of a course. */
public sealed interface ModuleEvent extends OutlineEvent {

    /**
     * The course has one more module.
     *
     * @param published whether learners may see it; otherwise it is a draft
     */
    @EventRevision(2)
    record ModuleAdded(UUID courseId, UUID moduleId, int sequenceNo, String title, @Nullable String description,
            @Nullable Integer durationMins, List<String> learningObjectives, Map<String, @Nullable Object> metadata,
            boolean published, Instant occurredAt) implements ModuleEvent {

        public ModuleAdded {
            learningObjectives = Json.list(learningObjectives);
            metadata = Json.object(metadata);
        }

    }

    /** It was said anew what the module is about. */
    record ModuleDescribed(UUID courseId, UUID moduleId, String title, @Nullable String description,
            @Nullable Integer durationMins, List<String> learningObjectives, Map<String, @Nullable Object> metadata,
            Instant occurredAt) implements ModuleEvent {

        public ModuleDescribed {
            learningObjectives = Json.list(learningObjectives);
            metadata = Json.object(metadata);
        }

    }

    /**
     * A module was moved.
     *
     * @param moduleId the one that was moved
     * @param order all modules in their new order
     */
    record ModulesReordered(UUID courseId, UUID moduleId, List<UUID> order, Instant occurredAt) implements ModuleEvent {

        public ModulesReordered {
            order = Json.list(order);
        }

    }

    /** Learners may see a module. */
    record ModulePublished(UUID courseId, UUID moduleId, Instant occurredAt) implements ModuleEvent {
    }

    /** A module is out of use. */
    record ModuleRetired(UUID courseId, UUID moduleId, Instant occurredAt) implements ModuleEvent {
    }

    /**
     * A module was removed with all in it.
     *
     * @param order the modules that are left, in order
     * @param unitIds its units
     * @param contentIds their contents
     * @param resourceIds their resources
     */
    record ModuleRemoved(UUID courseId, UUID moduleId, List<UUID> order, List<UUID> unitIds, List<UUID> contentIds,
            List<UUID> resourceIds, Instant occurredAt) implements ModuleEvent {

        public ModuleRemoved {
            order = Json.list(order);
            unitIds = Json.list(unitIds);
            contentIds = Json.list(contentIds);
            resourceIds = Json.list(resourceIds);
        }

    }

    /**
     * A module is locked until something was done in another one.
     *
     * @param minScore percent, where the type is {@code min_score}
     */
    record ModuleRequirementAdded(UUID courseId, UUID requirementId, UUID moduleId, UUID prerequisiteModuleId,
            RequirementType requirementType, @Nullable BigDecimal minScore, Instant occurredAt) implements ModuleEvent {
    }

    /** A requirement was taken back. */
    record ModuleRequirementDropped(UUID courseId, UUID requirementId, UUID moduleId, UUID prerequisiteModuleId,
            Instant occurredAt) implements ModuleEvent {
    }

}
