package io.annals.platform.projection.relational;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A projection to Postgres as Axon runs it: what it writes, tokens and dead letters in
 * one database and each batch in one transaction.
 */
public final class RelationalProcessor {

    /** As many events as the buffer of a segment holds. */
    private static final int BATCH = 1_000;

    /** Within this time a segment without an owner is claimed; milliseconds. */
    private static final int CLAIM_INTERVAL = 250;

    /** So often a claim is renewed; milliseconds. */
    private static final int CLAIM_RENEWAL = 1_000;

    private final String name;

    private final ProjectionTables tables;

    private final JdbcTransactionManager transactions;

    private final int segments;

    /**
     * @param name of the projection
     * @param schema has the tables {@code token_entry} and {@code dead_letter}
     * @param segments how many parts of the aggregates are projected side by side; fixed
     * with the first start
     */
    public RelationalProcessor(String name, String schema, DataSource database, int segments) {
        this.name = name;
        this.tables = new ProjectionTables(name, schema, database);
        this.transactions = new JdbcTransactionManager(database);
        this.segments = segments;
    }

    public String name() {
        return this.name;
    }

    /** In which a batch and its token are written. */
    public PlatformTransactionManager transactions() {
        return this.transactions;
    }

    /** The stored token of every segment; none where the schema is gone. */
    public Map<Integer, @Nullable TrackingToken> tokens() {
        return this.tables.tokens();
    }

    /**
     * Begins again from nothing, in one transaction: tokens first, what was projected
     * then, as the processor takes its locks too.
     * @param tokens sets the tokens back to the start and clears the dead letters
     * @param emptying empties what was projected
     */
    public void restart(Runnable tokens, Runnable emptying) {
        new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
            this.tables.free();
            tokens.run();
            emptying.run();
        });
    }

    /** Lets it run with the application. */
    @SuppressWarnings("ReferenceEquality")
    public void register(EventProcessingConfigurer processing, Object handler) {
        TransactionManager transactionManager = new SpringTransactionManager(this.transactions);
        processing.registerEventHandler((configuration) -> handler)
            .assignHandlerInstancesMatching(this.name, (candidate) -> candidate == handler)
            .registerTransactionManager(this.name, (configuration) -> transactionManager)
            .registerTokenStore(this.name, (configuration) -> this.tables.tokenStore())
            .registerDeadLetterQueue(this.name,
                    (configuration) -> this.tables.deadLetters(configuration, transactionManager))
            .registerDeadLetterPolicy(this.name, (configuration) -> new DeadLetterPolicy(new RelationalFailureClassifier()))
            .registerDeadLetteringEventHandlerInvokerConfiguration(this.name,
                    (configuration, invoker) -> invoker.enableSequenceIdentifierCache())
            .registerPooledStreamingEventProcessor(this.name, Configuration::eventStore, this::settings);
    }

    private PooledStreamingEventProcessor.Builder settings(Configuration configuration,
            PooledStreamingEventProcessor.Builder processor) {
        return processor.initialSegmentCount(this.segments)
            // The beginning, which need not be asked of a store that may be away just
            // now.
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
