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
 * Something that a learner still has to do.
 *
 * @param reason what, in words
 * @param items the contents or assessments in which it has to be done, each once and in
 * the order of their ids; none where it is about the course as a whole
 */
public record OutstandingWork(String reason, List<UUID> items) {

    private static final int NAMED = 10;

    public OutstandingWork {
        items = Json.list(items);
    }

    /** The reason with the ids of the first ten items. */
    public String inFull() {
        if (this.items.isEmpty()) {
            return this.reason;
        }
        String ids = this.items.stream().limit(NAMED).map(UUID::toString).collect(Collectors.joining(", "));
        return this.reason + ": " + ids + ((this.items.size() > NAMED) ? ", …" : "");
    }

    /** What of the items is not done yet, in the order of their ids. */
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
