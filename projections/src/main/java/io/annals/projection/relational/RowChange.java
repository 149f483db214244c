package io.annals.projection.relational;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What becomes of one row: the columns to set, and whether the row is made. */
final class RowChange implements RowChanges.Change {

    private final TableColumns shape;

    private final UUID id;

    private final @Nullable Object[] values;

    private long mask;

    /** Those that keep the value that they have. */
    private long firsts;

    private boolean insert;

    RowChange(TableColumns shape, UUID id, boolean insert) {
        this.shape = shape;
        this.id = id;
        this.insert = insert;
        this.values = new Object[shape.size()];
    }

    @Override
    public RowChange with(String column, @Nullable Object value) {
        put(this.shape.place(column), value);
        return this;
    }

    @Override
    public RowChange withFirst(String column, Object value) {
        putFirst(this.shape.place(column), value);
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

    /** Adds what a later event does to the same row. */
    void absorb(RowChange later) {
        for (int place = 0; place < this.values.length; place++) {
            boolean made = this.insert && this.shape.isKept(place);
            if (later.keeps(place)) {
                putFirst(place, later.values[place]);
            }
            else if (later.sets(place) && !made) {
                put(place, later.values[place]);
            }
        }
        this.insert |= later.insert;
    }

    TableColumns shape() {
        return this.shape;
    }

    UUID id() {
        return this.id;
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
