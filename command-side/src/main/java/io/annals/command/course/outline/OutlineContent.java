package io.annals.command.course.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.course.ItemStatus;

/**
 * A content.
 *
 * @param required whether a learner must complete it
 * @param resources in order
 */
public record OutlineContent(UUID contentId, UUID unitId, ItemStatus status, boolean required, List<UUID> resources) {

    static OutlineContent added(UUID contentId, UUID unitId, boolean required) {
        return new OutlineContent(contentId, unitId, ItemStatus.DRAFT, required, new ArrayList<>());
    }

    OutlineContent within(UUID otherUnitId) {
        return new OutlineContent(this.contentId, otherUnitId, this.status, this.required, this.resources);
    }

    OutlineContent become(ItemStatus other) {
        return new OutlineContent(this.contentId, this.unitId, other, this.required, this.resources);
    }

    OutlineContent revised(boolean nowRequired) {
        return new OutlineContent(this.contentId, this.unitId, this.status, nowRequired, this.resources);
    }

}
