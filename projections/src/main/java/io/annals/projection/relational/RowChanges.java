package io.annals.projection.relational;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one event does to rows. A row changed here gets the event's version and, as
 * {@code updated_at} and {@code updated_by}, its business time and actor. A new row also
 * gets its tenant and the same as {@code created_at} and {@code created_by}.
 * <p>
 * A row inside an aggregate is identified by the aggregate's id and its own, so the same
 * id may be used inside several aggregates.
 */
public interface RowChanges {

    /** Inserts the row of an aggregate, or sets the given columns if it exists. */
    Change insert(Table table, UUID id);

    /**
     * Inserts a row inside an aggregate, or sets the given columns if it exists. A row
     * that was removed exists again.
     */
    Change insert(Table table, UUID ownerId, UUID id);

    /** Changes a row that an earlier event of the same aggregate inserted. */
    Change set(Table table, UUID id);

    /** Changes a row that an earlier event of the same aggregate inserted. */
    Change set(Table table, UUID ownerId, UUID id);

    /**
     * Marks a row inside an aggregate as removed by setting its {@code removed_at}.
     */
    Change remove(Table table, UUID ownerId, UUID id);

    /**
     * Changes all rows that earlier events inserted inside an aggregate, including
     * removed ones.
     */
    Change ofOwner(Table table, UUID ownerId);

    /** The user who caused the event; {@code null} if unknown. */
    @Nullable UUID actorId();

    /** The columns of one row, or of all rows of one owner. */
    interface Change {

        /**
         * Sets a column.
         * @param value as the column's type needs it: text, number, boolean, enum, UUID,
         * {@code Instant}, {@code LocalDate} or {@code Fraction} (a text); a map, list or
         * record is written as JSON
         * @throws IllegalArgumentException if the table has no such column
         */
        Change with(String column, @Nullable Object value);

        /**
         * Sets a column unless an earlier event has set it to a value.
         * @param value as in {@link #with}
         * @throws IllegalArgumentException if the table has no such column
         */
        Change withFirst(String column, Object value);

        /**
         * Sets the columns named like the record's components: {@code durationMins} is
         * {@code duration_mins}.
         * @param values written as in {@link #with}; {@code null}, such as the personal
         * data of an erased person, sets nothing
         * @throws IllegalArgumentException if the table lacks one of the columns
         */
        Change values(@Nullable Record values);

        /**
         * Sets the columns named like the record's components to null.
         * @throws IllegalArgumentException if the table lacks one of the columns
         */
        Change clear(Class<? extends Record> type);

    }

}
