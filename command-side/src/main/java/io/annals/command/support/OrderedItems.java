package io.annals.command.support;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;

/** Items in the order in which they stand: the first has {@code sequenceNo} 1. */
public final class OrderedItems {

    static final int MOST = 1_000;

    private OrderedItems() {
    }

    /**
     * The place of one more.
     * @throws Refusal {@code outline-full} where there is none
     */
    public static int next(List<UUID> siblings) {
        if (siblings.size() >= MOST) {
            throw Refusal.rule("outline-full", "At most " + MOST + " items stand side by side: begin another part.");
        }
        return siblings.size() + 1;
    }

    /** The order without the item. */
    public static List<UUID> without(List<UUID> siblings, UUID id) {
        return siblings.stream().filter((sibling) -> !sibling.equals(id)).toList();
    }

    /**
     * The new order with the item at the position, wherever it was.
     * @throws Refusal {@code position-out-of-range} where there would be a gap
     */
    public static List<UUID> with(List<UUID> siblings, UUID id, int position) {
        List<UUID> order = new ArrayList<>(without(siblings, id));
        int last = next(order);
        if (position > last) {
            throw Refusal.invalid("position-out-of-range", "There is no such place.",
                    new Violation("position", "must be from 1 to " + last));
        }
        order.add(position - 1, id);
        return List.copyOf(order);
    }

}
