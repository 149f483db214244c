package io.annals.projection.relational;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The rows that a change is for: the row of an aggregate, a row inside one, or all rows
 * inside one.
 *
 * @param ownerId the aggregate that the rows are inside of
 * @param id absent for all rows of the owner
 */
record RowKey(@Nullable UUID ownerId, @Nullable UUID id) {

    static RowKey of(UUID id) {
        return new RowKey(null, id);
    }

    static RowKey inside(UUID ownerId, UUID id) {
        return new RowKey(ownerId, id);
    }

    static RowKey ofOwner(UUID ownerId) {
        return new RowKey(ownerId, null);
    }

    boolean isOfOwner() {
        return this.id == null;
    }

}
