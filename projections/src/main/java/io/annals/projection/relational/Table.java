package io.annals.projection.relational;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table of a read model. It has the columns {@code id}, {@code tenant_id}, {@code
 * version}, {@code created_at} and {@code updated_at}, and may have {@code created_by},
 * {@code updated_by} and {@code removed_at}.
 *
 * @param owner the column with the id of the aggregate that the rows are inside of; the
 * primary key is then this column and {@code id}. Absent if the rows are aggregates
 * themselves or their {@code id} is unique without an owner.
 */
public record Table(String schema, String name, @Nullable String owner) {

    /** A table whose primary key is {@code id}. */
    public Table(String schema, String name) {
        this(schema, name, null);
    }

    /** The columns that identify a row. */
    Set<String> key() {
        return (this.owner != null) ? Set.of(this.owner, "id") : Set.of("id");
    }

    /** The columns that it must have. */
    List<String> mandatory() {
        return Stream.of(this.owner, "id", "tenant_id", "version", "created_at", "updated_at")
            .filter(Objects::nonNull)
            .toList();
    }

    @Override
    public String toString() {
        return this.schema + "." + this.name;
    }

}
