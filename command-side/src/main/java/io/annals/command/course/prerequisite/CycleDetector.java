package io.annals.command.course.prerequisite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds out whether something would come to require itself. */
public final class CycleDetector {

    private CycleDetector() {
    }

    /**
     * The shortest way that leads back, if there is one.
     * @param start what is to require the others
     * @param others what it is to require
     * @param required what each requires already
     * @return from the start over what each requires back to the start
     */
    public static Optional<List<UUID>> closedBy(UUID start, Collection<UUID> others,
            Function<UUID, ? extends Collection<UUID>> required) {
        Map<UUID, UUID> requiredBy = new HashMap<>();
        Deque<UUID> ahead = new ArrayDeque<>();
        others.forEach((other) -> meet(other, start, requiredBy, ahead));
        while (!ahead.isEmpty()) {
            UUID next = ahead.removeFirst();
            if (next.equals(start)) {
                return Optional.of(wayBack(start, requiredBy));
            }
            required.apply(next).forEach((other) -> meet(other, next, requiredBy, ahead));
        }
        return Optional.empty();
    }

    private static void meet(UUID other, UUID from, Map<UUID, UUID> requiredBy, Deque<UUID> ahead) {
        if (requiredBy.putIfAbsent(other, from) == null) {
            ahead.addLast(other);
        }
    }

    private static List<UUID> wayBack(UUID start, Map<UUID, UUID> requiredBy) {
        List<UUID> way = new ArrayList<>(List.of(start));
        UUID at = start;
        do {
            at = requiredBy.getOrDefault(at, start);
            way.addFirst(at);
        }
        while (!at.equals(start));
        return way;
    }

}
