package io.annals.command.course.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.course.ItemStatus;

/**
 * A module.
 *
 * @param units in order
 */
public record OutlineModule(UUID moduleId, String title, ItemStatus status, List<UUID> units) {

    static OutlineModule added(UUID moduleId, String title, boolean published) {
        return new OutlineModule(moduleId, title, ItemStatus.of(published), new ArrayList<>());
    }

    OutlineModule titled(String other) {
        return new OutlineModule(this.moduleId, other, this.status, this.units);
    }

    OutlineModule become(ItemStatus other) {
        return new OutlineModule(this.moduleId, this.title, other, this.units);
    }

}
