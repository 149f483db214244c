package io.annals.projection.relational;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The columns of a table, as the database has them. A set of columns is a bit mask over
 * their places.
 */
final class TableColumns {

    /**
     * A column.
     *
     * @param type its SQL type, such as {@code timestamptz}
     * @param key whether it is part of the primary key
     */
    record Column(String name, String type, boolean key) {
    }

    /** Set by the first event of a row and never changed. */
    private static final Set<String> KEPT = Set.of("tenant_id", "created_at", "created_by");

    private final Table table;

    private final List<Column> columns;

    private final Map<String, Integer> places = new HashMap<>();

    private final long kept;

    private final long key;

    /**
     * @throws TableMismatchException if a column that every table has is missing, or the
     * primary key is another one
     */
    TableColumns(Table table, List<Column> columns) {
        if (columns.size() > Long.SIZE) {
            throw new IllegalStateException(table + " has more columns than a mask has bits");
        }
        this.table = table;
        this.columns = List.copyOf(columns);
        for (int place = 0; place < columns.size(); place++) {
            this.places.put(columns.get(place).name(), place);
        }
        requireMandatory();
        this.kept = mask(KEPT);
        this.key = mask(table.key());
    }

    private void requireMandatory() {
        String missing = this.table.mandatory()
            .stream()
            .filter((column) -> !has(column))
            .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new TableMismatchException(
                    this.table + " lacks " + missing + ": it needs " + String.join(", ", this.table.mandatory()));
        }
        Set<String> key = this.columns.stream().filter(Column::key).map(Column::name).collect(Collectors.toSet());
        if (!key.equals(this.table.key())) {
            throw new TableMismatchException("The primary key of " + this.table + " must be "
                    + String.join(", ", new TreeSet<>(this.table.key())));
        }
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
            throw new TableMismatchException(this.table + " has no column " + column);
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
