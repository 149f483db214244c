package io.annals.projection.relational;

/**
 * A table of a read model. It has the columns {@code id}, {@code tenant_id},
 * {@code version}, {@code created_at} and {@code updated_at}, and may have
 * {@code created_by} and {@code updated_by}.
 */
public record Table(String schema, String name) {

    @Override
    public String toString() {
        return this.schema + "." + this.name;
    }

}
