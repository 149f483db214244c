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

/** Finds cycles in a graph of requirements. */
public final class CycleDetector {

    private CycleDetector() {
    }

    /**
     * The shortest cycle that new requirements would close.
     * @param start the node that is to require others
     * @param others the nodes that it is to require
     * @param required the nodes that a node already requires
     * @return the nodes of the cycle, beginning and ending with the start; empty if there
     * is none
     */
    public static Optional<List<UUID>> closedBy(UUID start, Collection<UUID> others,
            Function<UUID, ? extends Collection<UUID>> required) {
        Map<UUID, UUID> requiredBy = new HashMap<>();
        Deque<UUID> ahead = new ArrayDeque<>();
        others.forEach((other) -> visit(other, start, requiredBy, ahead));
        while (!ahead.isEmpty()) {
            UUID next = ahead.removeFirst();
            if (next.equals(start)) {
                return Optional.of(cycleFrom(start, requiredBy));
            }
            required.apply(next).forEach((other) -> visit(other, next, requiredBy, ahead));
        }
        return Optional.empty();
    }

    private static void visit(UUID other, UUID from, Map<UUID, UUID> requiredBy, Deque<UUID> ahead) {
        if (requiredBy.putIfAbsent(other, from) == null) {
            ahead.addLast(other);
        }
    }

    private static List<UUID> cycleFrom(UUID start, Map<UUID, UUID> requiredBy) {
        List<UUID> cycle = new ArrayList<>(List.of(start));
        UUID at = start;
        do {
            at = requiredBy.getOrDefault(at, start);
            cycle.addFirst(at);
        }
        while (!at.equals(start));
        return cycle;
    }

}
