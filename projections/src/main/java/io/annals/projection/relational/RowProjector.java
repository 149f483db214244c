package io.annals.projection.relational;

import java.util.Collection;

import javax.sql.DataSource;

import io.annals.api.DomainEvent;
import io.annals.platform.messaging.EventContext;
import io.annals.platform.projection.relational.BatchProjector;

/** Writes the rows that a {@link RelationalProjector} derives from events. */
public final class RowProjector implements BatchProjector<RowBatch> {

    private final RelationalProjector projector;

    private final TableCatalog tables;

    private final RowWriter writer;

    /**
     * @param tables all that the projector writes
     * @param database has the tables
     * @throws IllegalArgumentException if a table does not exist or lacks what every
     * {@link Table} has; so that this is not found only when events cannot be projected
     */
    public RowProjector(RelationalProjector projector, Collection<Table> tables, DataSource database) {
        this.projector = projector;
        this.tables = new TableCatalog(database);
        tables.forEach(this.tables::of);
        this.writer = new RowWriter(database);
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return DomainEvent.class.isAssignableFrom(eventType);
    }

    @Override
    public RowBatch begin() {
        return new RowBatch();
    }

    @Override
    public void add(EventContext event, RowBatch batch) {
        EventRows rows = new EventRows(this.tables, event);
        this.projector.project(event.event(), rows);
        batch.add(rows.changes());
    }

    @Override
    public void write(RowBatch batch) {
        this.writer.write(batch);
    }

}
