package io.annals.projection.relational;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a table, as the database says. A set of columns is a bit mask over their
 * places.
 */
final class TableColumns {

    /** A column and its SQL type, such as {@code timestamptz}. */
    record Column(String name, String type) {
    }

    /** What the first event of a row says for good. */
    private static final Set<String> KEPT = Set.of("tenant_id", "created_at", "created_by");

    private final Table table;

    private final List<Column> columns;

    private final Map<String, Integer> places = new HashMap<>();

    private final long kept;

    TableColumns(Table table, List<Column> columns) {
        if (columns.size() > Long.SIZE) {
            throw new IllegalStateException(table + " has more columns than a mask has bits");
        }
        this.table = table;
        this.columns = List.copyOf(columns);
        long mask = 0;
        for (int place = 0; place < columns.size(); place++) {
            String name = columns.get(place).name();
            this.places.put(name, place);
            mask |= KEPT.contains(name) ? 1L << place : 0;
        }
        this.kept = mask;
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

    boolean isKept(int place) {
        return (this.kept & (1L << place)) != 0;
    }

}
