package io.annals.command.course.outline;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.ItemStatus;

/** Rules for the status of modules, units and contents. */
final class ItemRules {

    private ItemRules() {
    }

    /**
     * Makes sure that something may be added to an item, or the item published.
     * @param field the field that names the item
     * @throws Refusal {@code item-retired} if it is retired
     */
    static void requireInUse(ItemStatus status, String field) {
        if (status == ItemStatus.RETIRED) {
            throw Refusal.rule("item-retired", "A retired item cannot be used again: add another one.",
                    new Violation(field, "must not be retired"));
        }
    }

    /**
     * Whether publishing an item changes it.
     * @param field the field that names the item
     * @throws Refusal {@code item-retired} if it is retired
     */
    static boolean mayBePublished(ItemStatus status, String field) {
        requireInUse(status, field);
        return status == ItemStatus.DRAFT;
    }

}
