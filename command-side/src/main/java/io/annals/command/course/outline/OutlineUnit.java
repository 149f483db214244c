package io.annals.command.course.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.course.ItemStatus;

/**
 * A unit.
 *
 * @param contents in order
 * @param assessments in the order in which they were added
 */
public record OutlineUnit(UUID unitId, UUID moduleId, ItemStatus status, List<UUID> contents, List<UUID> assessments) {

    static OutlineUnit added(UUID unitId, UUID moduleId, boolean published) {
        return new OutlineUnit(unitId, moduleId, ItemStatus.of(published), new ArrayList<>(), new ArrayList<>());
    }

    OutlineUnit within(UUID otherModuleId) {
        return new OutlineUnit(this.unitId, otherModuleId, this.status, this.contents, this.assessments);
    }

    OutlineUnit become(ItemStatus other) {
        return new OutlineUnit(this.unitId, this.moduleId, other, this.contents, this.assessments);
    }

}
