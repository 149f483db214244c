package io.annals.api.enrollment.progress;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.annals.api.Json;

/**
 * Work that a learner still has to do.
 *
 * @param reason what has to be done, such as "every required content must be completed"
 * @param items the contents or assessments to work on, ordered by id; empty if the whole
 * course is concerned
 */
public record OutstandingWork(String reason, List<UUID> items) {

    private static final int NAMED = 10;

    public OutstandingWork {
        items = Json.list(items);
    }

    /** Returns the reason with the ids of the first ten items. */
    public String description() {
        if (this.items.isEmpty()) {
            return this.reason;
        }
        String ids = this.items.stream().limit(NAMED).map(UUID::toString).collect(Collectors.joining(", "));
        return this.reason + ": " + ids + ((this.items.size() > NAMED) ? ", …" : "");
    }

    /** Returns the items that are not done, ordered by id. */
    static List<UUID> of(Collection<UUID> items, Predicate<UUID> isDone) {
        Set<UUID> left = new TreeSet<>();
        for (UUID item : items) {
            if (!isDone.test(item)) {
                left.add(item);
            }
        }
        return List.copyOf(left);
    }

}
