package io.annals.platform.projection.relational;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

import io.annals.platform.messaging.EventContext;
import io.annals.platform.projection.FailureClassifier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles the events of an Axon processor with a {@link BatchProjector}. The changes of a
 * batch are written when its unit of work prepares the commit, in the transaction that
 * also stores the token.
 * <p>
 * A batch that the database refuses is rolled back and delivered again. Its events are
 * then written one by one, each within a savepoint, so that only the event that fails
 * becomes a dead letter. Dead letters that are tried again are written in the same way.
 *
 * @param <B> the changes of a batch
 */
final class BatchEventHandler<B> implements EventMessageHandler {

    /** The changes of a batch and the position of its last event. */
    private static final class Batch<B> {

        private final B changes;

        private long position;

        private Batch(B changes) {
            this.changes = changes;
        }

    }

    private final String batchKey = BatchEventHandler.class.getName() + "#" + System.identityHashCode(this);

    private final FailureClassifier failures = new RelationalFailureClassifier();

    private final String projection;

    private final BatchProjector<B> projector;

    private final TransactionTemplate savepoint;

    /** Events up to this position are written one by one. */
    private final AtomicLong refusedUpTo = new AtomicLong(-1);

    /**
     * @param projection the name of the projection
     * @param transactions of the database that the projector writes to
     */
    BatchEventHandler(String projection, BatchProjector<B> projector, PlatformTransactionManager transactions) {
        this.projection = projection;
        this.projector = projector;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return canHandleType(message.getPayloadType()) && message instanceof DomainEventMessage;
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return this.projector.handles(payloadType);
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        EventContext event = EventContext.of(message);
        long position = event.knownPosition().orElse(0);
        if (position <= this.refusedUpTo.get() || unitOfWork.resources().containsKey(DeadLetter.class.getName())) {
            writeAlone(event, unitOfWork);
        }
        else {
            Batch<B> batch = batchOf(unitOfWork);
            batch.position = Math.max(batch.position, position);
            attempt(batch, () -> this.projector.add(event, batch.changes));
        }
        return null;
    }

    private void writeAlone(EventContext event, UnitOfWork<?> unitOfWork) {
        Batch<B> single = new Batch<>(this.projector.begin());
        this.savepoint.executeWithoutResult((status) -> attempt(single, () -> {
            this.projector.add(event, single.changes);
            this.projector.write(single.changes);
        }));
        unitOfWork.afterCommit((committed) -> this.projector.committed(single.changes));
    }

    private Batch<B> batchOf(UnitOfWork<?> unitOfWork) {
        Batch<B> batch = unitOfWork.getResource(this.batchKey);
        if (batch == null) {
            Batch<B> begun = new Batch<>(this.projector.begin());
            unitOfWork.resources().put(this.batchKey, begun);
            unitOfWork.onPrepareCommit((prepared) -> attempt(begun, () -> this.projector.write(begun.changes)));
            unitOfWork.afterCommit((committed) -> this.projector.committed(begun.changes));
            batch = begun;
        }
        return batch;
    }

    private void attempt(Batch<B> batch, Runnable work) {
        try {
            work.run();
        }
        catch (RuntimeException ex) {
            RuntimeException failure = withoutValues(ex);
            if (this.failures.isCausedByEvent(failure)) {
                this.refusedUpTo.accumulateAndGet(batch.position, Math::max);
            }
            throw failure;
        }
    }

    /** The driver's exception repeats the values of the rows. */
    private RuntimeException withoutValues(RuntimeException failure) {
        return (failure instanceof DataAccessException refused && refused.getRootCause() instanceof SQLException cause)
                ? new RowsRefusedException(this.projection, cause) : failure;
    }

    /** What the database refused may be accepted after a replay. */
    @Override
    public void prepareReset() {
        this.refusedUpTo.set(-1);
    }

}
