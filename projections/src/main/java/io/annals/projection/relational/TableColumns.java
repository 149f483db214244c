package io.annals.projection.relational;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a table, as the database has them. A set of columns is a bit mask over
 * their places.
 */
final class TableColumns {

    /** A column and its SQL type, such as {@code timestamptz}. */
    record Column(String name, String type) {
    }

    /** Set by the first event of a row and never changed. */
    private static final Set<String> KEPT = Set.of("tenant_id", "created_at", "created_by");

    private final Table table;

    private final List<Column> columns;

    private final Map<String, Integer> places = new HashMap<>();

    private final long kept;

    private final long key;

    TableColumns(Table table, List<Column> columns) {
        if (columns.size() > Long.SIZE) {
            throw new IllegalStateException(table + " has more columns than a mask has bits");
        }
        this.table = table;
        this.columns = List.copyOf(columns);
        for (int place = 0; place < columns.size(); place++) {
            this.places.put(columns.get(place).name(), place);
        }
        this.kept = mask(KEPT);
        this.key = mask(table.key());
    }

    private long mask(Set<String> names) {
        long mask = 0;
        for (int place = 0; place < this.columns.size(); place++) {
            mask |= names.contains(this.columns.get(place).name()) ? 1L << place : 0;
        }
        return mask;
    }

    Table table() {
        return this.table;
    }

    int size() {
        return this.columns.size();
    }

    Column column(int place) {
        return this.columns.get(place);
    }

    boolean has(String column) {
        return this.places.containsKey(column);
    }

    int place(String column) {
        Integer place = this.places.get(column);
        if (place == null) {
            throw new IllegalArgumentException(this.table + " has no column " + column);
        }
        return place;
    }

    boolean isKey(int place) {
        return (this.key & (1L << place)) != 0;
    }

    /** Whether only the insert of a row sets the column. */
    boolean isKept(int place) {
        return (this.kept & (1L << place)) != 0;
    }

}
