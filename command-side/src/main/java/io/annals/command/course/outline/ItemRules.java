package io.annals.command.course.outline;

import io.annals.api.Refusal;
import io.annals.api.course.ItemStatus;

/** Rules for the status of modules, units and contents. */
final class ItemRules {

    private ItemRules() {
    }

    /**
     * Makes sure that something may be added to an item, or the item published.
     * @throws Refusal {@code item-retired} if it is retired
     */
    static void requireInUse(ItemStatus status) {
        if (status == ItemStatus.RETIRED) {
            throw Refusal.rule("item-retired", "A retired item cannot be used again: add another one.");
        }
    }

    /**
     * Whether publishing an item changes it.
     * @throws Refusal {@code item-retired} if it is retired
     */
    static boolean mayBePublished(ItemStatus status) {
        requireInUse(status);
        return status == ItemStatus.DRAFT;
    }

}
