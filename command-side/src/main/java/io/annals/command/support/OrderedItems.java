package io.annals.command.support;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;

/** Items in order, whose {@code sequenceNo} counts from 1. */
public final class OrderedItems {

    /** The most items that there may be below one. */
    public static final int MAX = 1_000;

    private OrderedItems() {
    }

    /**
     * The place of one more item at the end.
     * @throws Refusal {@code outline-full} if there are {@link #MAX} items
     */
    public static int next(List<UUID> siblings) {
        if (siblings.size() >= MAX) {
            throw Refusal.rule("outline-full",
                    "There can be at most " + MAX + " items in one place: put further items elsewhere.");
        }
        return siblings.size() + 1;
    }

    /** The order without an item. */
    public static List<UUID> without(List<UUID> siblings, UUID id) {
        return siblings.stream().filter((sibling) -> !sibling.equals(id)).toList();
    }

    /**
     * The order with an item at a position, wherever it was before.
     * @param position from 1
     * @throws Refusal {@code position-out-of-range} if there would be a gap
     */
    public static List<UUID> with(List<UUID> siblings, UUID id, int position) {
        List<UUID> order = new ArrayList<>(without(siblings, id));
        int last = next(order);
        if (position > last) {
            throw Refusal.invalid("position-out-of-range", "There is no such position.",
                    new Violation("position", "must be from 1 to " + last));
        }
        order.add(position - 1, id);
        return List.copyOf(order);
    }

}
