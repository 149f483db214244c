package io.annals.command.course.outline;

import java.math.BigDecimal;
import java.util.UUID;

import io.annals.api.course.RequirementType;
import org.jspecify.annotations.Nullable;

/**
 * What a learner must do in a module before another one opens.
 *
 * @param moduleId the module that is locked
 * @param prerequisiteModuleId the module in which the requirement is met
 * @param minScore percent, 0 to 100, if the type is {@code min_score}
 */
public record ModuleRequirement(UUID requirementId, UUID moduleId, UUID prerequisiteModuleId, RequirementType type,
        @Nullable BigDecimal minScore) {

    boolean concerns(UUID module) {
        return this.moduleId.equals(module) || this.prerequisiteModuleId.equals(module);
    }

}
