package io.annals.projection.relational;

import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import io.annals.api.DomainEvent;
import io.annals.platform.projection.relational.RelationalFailureClassifier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passes the events of an Axon processor to a projector. The row changes of a batch are
 * written together when the batch's unit of work prepares its commit, in the transaction
 * that also stores the token.
 * <p>
 * A batch that the database refuses is rolled back and delivered again; its events are
 * then written one by one, each within a savepoint, so that only the failing one becomes
 * a dead letter. Retried dead letters are written in the same way.
 */
public final class RelationalEventHandler implements EventMessageHandler {

    private final String batchKey = RelationalEventHandler.class.getName() + "#" + System.identityHashCode(this);

    private final RelationalProjector projector;

    private final TableCatalog tables;

    private final RowWriter writer;

    private final TransactionTemplate savepoint;

    /** Events up to this position are written one by one. */
    private final AtomicLong refused = new AtomicLong(-1);

    /**
     * @param database holds the tables and tokens
     * @param transactions the transactions of that database
     */
    public RelationalEventHandler(RelationalProjector projector, DataSource database,
            PlatformTransactionManager transactions) {
        this.projector = projector;
        this.tables = new TableCatalog(database);
        this.writer = new RowWriter(database);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return canHandleType(message.getPayloadType()) && message instanceof DomainEventMessage;
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return DomainEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        long position = position(message);
        if (position <= this.refused.get() || unitOfWork.resources().containsKey(DeadLetter.class.getName())) {
            writeAtOnce(message, position);
        }
        else {
            EventRows rows = project(message);
            batchOf(unitOfWork).add(rows.changes(), position);
        }
        return null;
    }

    private EventRows project(EventMessage<?> message) {
        DomainEvent event = (DomainEvent) message.getPayload();
        EventRows rows = new EventRows(this.tables, RowContext.of((DomainEventMessage<?>) message, event));
        this.projector.project(event, rows);
        return rows;
    }

    private void writeAtOnce(EventMessage<?> message, long position) {
        RowBatch single = new RowBatch();
        single.add(project(message).changes(), position);
        this.savepoint.executeWithoutResult((status) -> this.writer.write(single));
    }

    private RowBatch batchOf(UnitOfWork<?> unitOfWork) {
        RowBatch batch = unitOfWork.getResource(this.batchKey);
        if (batch == null) {
            RowBatch fresh = new RowBatch();
            unitOfWork.resources().put(this.batchKey, fresh);
            unitOfWork.onPrepareCommit((prepared) -> write(fresh));
            batch = fresh;
        }
        return batch;
    }

    private void write(RowBatch batch) {
        try {
            this.writer.write(batch);
        }
        catch (RuntimeException ex) {
            if (RelationalFailureClassifier.isOnEvent(ex)) {
                this.refused.accumulateAndGet(batch.position(), Math::max);
            }
            throw ex;
        }
    }

    private static long position(EventMessage<?> message) {
        return (message instanceof TrackedEventMessage<?> tracked) ? tracked.trackingToken().position().orElse(0) : 0;
    }

    /** The cause of a refusal may have been fixed. */
    @Override
    public void prepareReset() {
        this.refused.set(-1);
    }

}
