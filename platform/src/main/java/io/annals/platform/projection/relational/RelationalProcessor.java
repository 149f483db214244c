package io.annals.platform.projection.relational;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

import io.annals.platform.projection.BulkLoad;
import io.annals.platform.projection.CoordinatorScheduler;
import io.annals.platform.projection.DeadLetterPolicy;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a projection to Postgres. Its read model, tokens and dead letters are in one
 * database, and each batch of events is one transaction.
 */
public final class RelationalProcessor {

    /** The number of events that the buffer of a segment holds. */
    private static final int BATCH = 1_000;

    /** The time within which a segment without an owner is claimed; milliseconds. */
    private static final int CLAIM_INTERVAL = 250;

    /** The time after which a claim is renewed; milliseconds. */
    private static final int CLAIM_RENEWAL = 1_000;

    private final String name;

    private final ProjectionTables tables;

    private final JdbcTransactionManager transactions;

    private final int segments;

    private final BatchProjector<?> projector;

    /**
     * @param name of the projection
     * @param schema has the tables {@code token_entry} and {@code dead_letter}
     * @param segments the number of segments that are projected in parallel; fixed with
     * the first start
     */
    public RelationalProcessor(String name, String schema, DataSource database, int segments,
            BatchProjector<?> projector) {
        this.name = name;
        this.tables = new ProjectionTables(name, schema, database);
        this.transactions = new JdbcTransactionManager(database);
        this.segments = segments;
        this.projector = projector;
    }

    public String name() {
        return this.name;
    }

    /** The stored token of every segment; none if the schema was dropped. */
    public Map<Integer, @Nullable TrackingToken> tokens() {
        return this.tables.tokens();
    }

    /**
     * Empties the read model in one transaction: first the tokens, then the tables, in
     * the order in which the processor takes its locks too.
     * @param tokens resets the tokens and clears the dead letters
     * @param emptying empties the tables
     */
    public void restart(Runnable tokens, Runnable emptying) {
        new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
            this.tables.free();
            tokens.run();
            emptying.run();
        });
    }

    /** Starts to fill the emptied read model in bulk; the processor must not run. */
    public BulkLoad load() {
        return new RelationalBulkLoad<>(this.name, this.projector, this.tables.tokenStore(),
                new TransactionTemplate(this.transactions));
    }

    /** Registers the processor, which starts with the application. */
    @SuppressWarnings("ReferenceEquality")
    public void register(EventProcessingConfigurer processing) {
        Object handler = new BatchEventHandler<>(this.name, this.projector, this.transactions);
        TransactionManager transactionManager = new SpringTransactionManager(this.transactions);
        processing.registerEventHandler((configuration) -> handler)
            .assignHandlerInstancesMatching(this.name, (candidate) -> candidate == handler)
            .registerTransactionManager(this.name, (configuration) -> transactionManager)
            .registerTokenStore(this.name, (configuration) -> this.tables.tokenStore())
            .registerDeadLetterQueue(this.name,
                    (configuration) -> this.tables.deadLetters(configuration, transactionManager))
            .registerDeadLetterPolicy(this.name,
                    (configuration) -> new DeadLetterPolicy(this.name, new RelationalFailureClassifier()))
            .registerDeadLetteringEventHandlerInvokerConfiguration(this.name,
                    (configuration, invoker) -> invoker.enableSequenceIdentifierCache())
            .registerPooledStreamingEventProcessor(this.name, Configuration::eventStore, this::settings);
    }

    private PooledStreamingEventProcessor.Builder settings(Configuration configuration,
            PooledStreamingEventProcessor.Builder processor) {
        return processor.initialSegmentCount(this.segments)
            // The beginning, without asking an event store that may be unavailable.
            .initialToken((events) -> null)
            .batchSize(BATCH)
            .tokenClaimInterval(CLAIM_INTERVAL)
            .claimExtensionThreshold(CLAIM_RENEWAL)
            .coordinatorExecutor(stopping(configuration, CoordinatorScheduler.forCoordinator(this.name)))
            .workerExecutor(stopping(configuration, Executors.newScheduledThreadPool(this.segments,
                    new AxonThreadFactory("Projection[" + this.name + "]"))));
    }

    private static ScheduledExecutorService stopping(Configuration configuration, ScheduledExecutorService executor) {
        configuration.onShutdown(executor::shutdown);
        return executor;
    }

}
