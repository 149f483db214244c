package io.annals.projection.relational;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The changes of a batch of events, one for each row, grouped as statements can write
 * them. Used by one thread.
 */
public final class RowBatch {

    /**
     * Rows that one statement writes: of one table, made or set, the same columns, of
     * which the same keep the value that they have.
     */
    record Group(TableColumns shape, boolean insert, long mask, long firsts) {

        private static Group of(RowChange change) {
            return new Group(change.shape(), change.insert(), change.mask(), change.firsts());
        }

        boolean keeps(int place) {
            return (this.firsts & (1L << place)) != 0;
        }

    }

    private final Map<TableColumns, Map<UUID, RowChange>> changes = new LinkedHashMap<>();

    /** Adds the changes of an event that is later than those before. */
    void add(Collection<RowChange> later) {
        for (RowChange change : later) {
            RowChange earlier = this.changes.computeIfAbsent(change.shape(), (shape) -> new LinkedHashMap<>())
                .putIfAbsent(change.id(), change);
            if (earlier != null) {
                earlier.absorb(change);
            }
        }
    }

    Map<Group, List<RowChange>> groups() {
        Map<Group, List<RowChange>> groups = new LinkedHashMap<>();
        this.changes.values()
            .forEach((rows) -> rows.values()
                .forEach((change) -> groups.computeIfAbsent(Group.of(change), (group) -> new ArrayList<>())
                    .add(change)));
        return groups;
    }

}
