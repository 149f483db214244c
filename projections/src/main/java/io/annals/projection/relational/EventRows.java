package io.annals.projection.relational;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.platform.messaging.EventContext;
import io.annals.projection.relational.RowChanges.Change;
import org.jspecify.annotations.Nullable;

/** The changes of one event, added to a batch only once they are complete. */
final class EventRows implements RowChanges {

    private static final String REMOVED_AT = "removed_at";

    private final TableCatalog tables;

    private final EventContext context;

    private final List<RowChange> changes = new ArrayList<>();

    EventRows(TableCatalog tables, EventContext context) {
        this.tables = tables;
        this.context = context;
    }

    @Override
    public Change insert(Table table, UUID id) {
        return insert(table, RowKey.of(id));
    }

    @Override
    public Change insert(Table table, UUID ownerId, UUID id) {
        return insert(table, RowKey.inside(ownerId, id));
    }

    @Override
    public Change set(Table table, UUID id) {
        return change(table, RowKey.of(id), false);
    }

    @Override
    public Change set(Table table, UUID ownerId, UUID id) {
        return change(table, RowKey.inside(ownerId, id), false);
    }

    @Override
    public Change remove(Table table, UUID ownerId, UUID id) {
        return set(table, ownerId, id).with(REMOVED_AT, this.context.occurredAt());
    }

    @Override
    public Change ofOwner(Table table, UUID ownerId) {
        return change(table, RowKey.ofOwner(ownerId), false);
    }

    @Override
    public @Nullable UUID actorId() {
        return this.context.actorId();
    }

    List<RowChange> changes() {
        return this.changes;
    }

    private Change insert(Table table, RowKey key) {
        RowChange row = change(table, key, true).with("tenant_id", this.context.tenantId())
            .with("created_at", this.context.occurredAt());
        withActor(row, "created_by");
        return row.table().has(REMOVED_AT) ? row.with(REMOVED_AT, null) : row;
    }

    private RowChange change(Table table, RowKey key, boolean insert) {
        RowChange row = new RowChange(this.tables.of(table), key, insert);
        row.with("version", this.context.sequenceNumber()).with("updated_at", this.context.occurredAt());
        withActor(row, "updated_by");
        this.changes.add(row);
        return row;
    }

    private void withActor(RowChange row, String column) {
        if (row.table().has(column)) {
            row.with(column, this.context.actorId());
        }
    }

}
