package io.annals.projection.relational;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one event does to rows. A row changed here gets the event's version and, as
 * {@code updated_at} and {@code updated_by}, its business time and actor; a new one also
 * its tenant and the same as {@code created_at} and {@code created_by}.
 */
public interface RowChanges {

    /**
     * Makes the row, or where it is there already sets the given columns only.
     */
    Change insert(Table table, UUID id);

    /** Changes a row that an earlier event of the same aggregate has made. */
    Change set(Table table, UUID id);

    /** Who acts; {@code null} where it is unknown. */
    @Nullable UUID actorId();

    /** The columns of one row. */
    interface Change {

        /**
         * Sets a column.
         * @param value as the column's type needs it: text, number, boolean, UUID,
         * {@code Instant} or {@code LocalDate}; a map, list or record is written as JSON
         * @throws IllegalArgumentException where the table has no such column
         */
        Change with(String column, @Nullable Object value);

        /**
         * Sets a column that no earlier event has set, or has set to nothing.
         * @param value as in {@link #with}
         * @throws IllegalArgumentException where the table has no such column
         */
        Change withFirst(String column, Object value);

    }

}
