package io.annals.projection.relational;

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
     * @param database has the tables
     */
    public RowProjector(RelationalProjector projector, DataSource database) {
        this.projector = projector;
        this.tables = new TableCatalog(database);
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
