package io.annals.projection.relational;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.platform.messaging.EventContext;
import io.annals.projection.relational.RowChanges.Change;
import org.jspecify.annotations.Nullable;

/** The changes of one event, taken over into a batch only once they are complete. */
final class EventRows implements RowChanges {

    private final TableCatalog shapes;

    private final EventContext event;

    private final List<RowChange> changes = new ArrayList<>();

    EventRows(TableCatalog shapes, EventContext event) {
        this.shapes = shapes;
        this.event = event;
    }

    @Override
    public Change insert(Table table, UUID id) {
        RowChange row = change(table, id, true).with("tenant_id", this.event.tenantId())
            .with("created_at", this.event.occurredAt());
        withActor(row, "created_by");
        return row;
    }

    @Override
    public Change set(Table table, UUID id) {
        return change(table, id, false);
    }

    @Override
    public @Nullable UUID actorId() {
        return this.event.actorId();
    }

    List<RowChange> changes() {
        return this.changes;
    }

    private RowChange change(Table table, UUID id, boolean insert) {
        RowChange row = new RowChange(this.shapes.of(table), id, insert);
        row.with("version", this.event.sequenceNumber()).with("updated_at", this.event.occurredAt());
        withActor(row, "updated_by");
        this.changes.add(row);
        return row;
    }

    private void withActor(RowChange row, String column) {
        if (row.shape().has(column)) {
            row.with(column, this.event.actorId());
        }
    }

}
