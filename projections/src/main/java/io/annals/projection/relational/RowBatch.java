package io.annals.projection.relational;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The changes of a batch of events, grouped as statements can write them. Used by one
 * thread.
 */
public final class RowBatch {

    /**
     * The kind of changes that one statement writes: of one table, either insert or
     * update, with the same columns, of which the same keep a value that they have.
     */
    record Group(TableColumns table, boolean insert, long mask, long firsts) {

        private static Group of(RowChange change) {
            return new Group(change.table(), change.insert(), change.mask(), change.firsts());
        }

        boolean keeps(int place) {
            return (this.firsts & (1L << place)) != 0;
        }

    }

    private final Map<TableColumns, List<Step>> steps = new LinkedHashMap<>();

    /** Adds the changes of an event that is later than those before. */
    void add(Collection<RowChange> later) {
        later.forEach((change) -> stepFor(change).add(change));
    }

    private Step stepFor(RowChange change) {
        List<Step> ofTable = this.steps.computeIfAbsent(change.table(), (table) -> new ArrayList<>());
        boolean ofOwners = change.key().isOfOwner();
        if (ofTable.isEmpty() || ofTable.getLast().ofOwners() != ofOwners) {
            ofTable.add(new Step(ofOwners, new LinkedHashMap<>()));
        }
        return ofTable.getLast();
    }

    /** Passes on the groups in the order in which they must be written. */
    void forEachGroup(BiConsumer<Group, List<RowChange>> writer) {
        this.steps.values().forEach((ofTable) -> ofTable.forEach((step) -> step.groups().forEach(writer)));
    }

    /**
     * Changes of a table that may be written in any order, one for each row or for each
     * owner. A change to all rows of an owner comes after the earlier changes of single
     * rows and before the later ones.
     */
    private record Step(boolean ofOwners, Map<RowKey, RowChange> changes) {

        private void add(RowChange change) {
            RowChange earlier = this.changes.putIfAbsent(change.key(), change);
            if (earlier != null) {
                earlier.absorb(change);
            }
        }

        private Map<Group, List<RowChange>> groups() {
            Map<Group, List<RowChange>> groups = new LinkedHashMap<>();
            this.changes.values()
                .forEach(
                        (change) -> groups.computeIfAbsent(Group.of(change), (group) -> new ArrayList<>()).add(change));
            return groups;
        }

    }

}
