package io.annals.command.automation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import io.annals.platform.projection.relational.RelationalFailureClassifier;
import io.annals.platform.projection.relational.RowsRefusedException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the policies react to the events of an Axon processor. What a batch changes is
 * held back and written together when its unit of work prepares its commit, in the
 * transaction that also stores the token.
 * <p>
 * A batch that the database refuses is rolled back and comes again; its events are then
 * written one by one, each within a savepoint, so that exactly the bad one goes to the
 * dead letters.
 */
final class AutomationEventHandler implements EventMessageHandler {

    private static final String LEDGER = AutomationState.class.getName();

    private final PolicyReactions reactions;

    private final JdbcTemplate database;

    private final TransactionTemplate savepoint;

    private final Consumer<Instant> alarm;

    /** Events up to here are written one by one. */
    private final AtomicLong refused = new AtomicLong(-1);

    /**
     * @param alarm is told, once it is durable, when the first of new tasks is due
     */
    AutomationEventHandler(PolicyReactions reactions, AutomationDatabase database,
            PlatformTransactionManager transactions, Consumer<Instant> alarm) {
        this.reactions = reactions;
        this.database = new JdbcTemplate(database.dataSource());
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.alarm = alarm;
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return canHandleType(message.getPayloadType()) && message instanceof DomainEventMessage;
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return this.reactions.isAwaited(payloadType);
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        long position = EventContext.position(message);
        if (position <= this.refused.get() || unitOfWork.resources().containsKey(DeadLetter.class.getName())) {
            writeAtOnce(message, unitOfWork);
        }
        else {
            AutomationState ledger = ledgerOf(unitOfWork);
            ledger.reached(position);
            write(ledger, () -> this.reactions.to(EventContext.of(message), ledger));
        }
        return null;
    }

    private void writeAtOnce(EventMessage<?> message, UnitOfWork<?> unitOfWork) {
        AutomationState single = new AutomationState(this.database);
        this.savepoint.executeWithoutResult((status) -> write(single, () -> {
            this.reactions.to(EventContext.of(message), single);
            single.flush();
        }));
        unitOfWork.afterCommit((committed) -> this.alarm.accept(single.todo().earliest()));
    }

    private AutomationState ledgerOf(UnitOfWork<?> unitOfWork) {
        AutomationState ledger = unitOfWork.getResource(LEDGER);
        if (ledger == null) {
            AutomationState fresh = new AutomationState(this.database);
            unitOfWork.resources().put(LEDGER, fresh);
            unitOfWork.onPrepareCommit((prepared) -> write(fresh, fresh::flush));
            unitOfWork.afterCommit((committed) -> this.alarm.accept(fresh.todo().earliest()));
            ledger = fresh;
        }
        return ledger;
    }

    private void write(AutomationState ledger, Runnable writing) {
        try {
            writing.run();
        }
        catch (DataAccessException ex) {
            RuntimeException refusal = (ex.getRootCause() instanceof SQLException cause)
                    ? new RowsRefusedException("automation", cause) : ex;
            if (RelationalFailureClassifier.isOnEvent(refusal)) {
                this.refused.accumulateAndGet(ledger.position(), Math::max);
            }
            throw refusal;
        }
    }

    /** What was refused before may have been mended since. */
    @Override
    public void prepareReset() {
        this.refused.set(-1);
    }

}
