package io.annals.projection.relational;

import org.jspecify.annotations.Nullable;

/**
 * A change of one row, or of all rows of one owner: the columns to set, and whether the
 * row is inserted.
 */
final class RowChange implements RowChanges.Change {

    private final TableColumns table;

    private final RowKey key;

    private final @Nullable Object[] values;

    private long mask;

    /** The columns that keep a value that they have. */
    private long firsts;

    private boolean insert;

    RowChange(TableColumns table, RowKey key, boolean insert) {
        this.table = table;
        this.key = key;
        this.insert = insert;
        this.values = new Object[table.size()];
        if (key.id() != null) {
            put(table.place("id"), key.id());
        }
        String owner = table.table().owner();
        if ((owner != null) != (key.ownerId() != null)) {
            throw new TableMismatchException(table.table()
                    + ((owner != null) ? " has rows inside an aggregate" : " has no rows inside an aggregate"));
        }
        if (owner != null) {
            put(table.place(owner), key.ownerId());
        }
    }

    @Override
    public RowChange with(String column, @Nullable Object value) {
        put(this.table.place(column), value);
        return this;
    }

    @Override
    public RowChange withFirst(String column, Object value) {
        putFirst(this.table.place(column), value);
        return this;
    }

    @Override
    public RowChange values(@Nullable Record values) {
        if (values != null) {
            RecordColumns.forEach(values, this::with);
        }
        return this;
    }

    @Override
    public RowChange clear(Class<? extends Record> type) {
        RecordColumns.of(type).forEach((column) -> with(column, null));
        return this;
    }

    private void put(int place, @Nullable Object value) {
        this.values[place] = value;
        this.mask |= 1L << place;
        this.firsts &= ~(1L << place);
    }

    private void putFirst(int place, @Nullable Object value) {
        if (!sets(place)) {
            put(place, value);
            this.firsts |= 1L << place;
        }
        else if (this.values[place] == null) {
            this.values[place] = value;
        }
    }

    /** Adds a later change of the same rows. */
    void absorb(RowChange later) {
        for (int place = 0; place < this.values.length; place++) {
            boolean made = this.insert && this.table.isKept(place);
            if (later.keeps(place)) {
                putFirst(place, later.values[place]);
            }
            else if (later.sets(place) && !made) {
                put(place, later.values[place]);
            }
        }
        this.insert |= later.insert;
    }

    TableColumns table() {
        return this.table;
    }

    RowKey key() {
        return this.key;
    }

    boolean insert() {
        return this.insert;
    }

    long mask() {
        return this.mask;
    }

    long firsts() {
        return this.firsts;
    }

    private boolean keeps(int place) {
        return (this.firsts & (1L << place)) != 0;
    }

    boolean sets(int place) {
        return (this.mask & (1L << place)) != 0;
    }

    @Nullable Object value(int place) {
        return this.values[place];
    }

}
