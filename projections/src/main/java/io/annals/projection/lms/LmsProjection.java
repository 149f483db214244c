package io.annals.projection.lms;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

import io.annals.projection.PromptScheduler;
import io.annals.projection.relational.DeadLetterPolicy;
import io.annals.projection.relational.RelationalEventHandler;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The projection {@code lms} as Axon runs it: rows, tokens and dead letters in one
 * database and each batch in one transaction.
 */
final class LmsProjection {

    static final String NAME = "lms";

    /** As many events as the buffer of a segment holds. */
    private static final int BATCH = 1_000;

    private static final int MAX_DEAD = 10_000;

    /** Within this time a segment without an owner is claimed; milliseconds. */
    private static final int CLAIM_INTERVAL = 1_000;

    /** A process that is gone has lost its segments after this time. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);

    private final DataSource database;

    private final JdbcTransactionManager transactions;

    private final int segments;

    /**
     * @param segments how many parts of the aggregates are projected side by side; fixed
     * with the first start
     */
    LmsProjection(DataSource database, int segments) {
        this.database = database;
        this.transactions = new JdbcTransactionManager(database);
        this.segments = segments;
    }

    JdbcTransactionManager transactions() {
        return this.transactions;
    }

    void register(EventProcessingConfigurer processing) {
        var handler = new RelationalEventHandler(new LmsProjector(), this.database, this.transactions);
        TransactionManager transactionManager = new SpringTransactionManager(this.transactions);
        processing.registerEventHandler((configuration) -> handler)
            .assignHandlerInstancesMatching(NAME, (candidate) -> candidate == handler)
            .registerTransactionManager(NAME, (configuration) -> transactionManager)
            .registerTokenStore(NAME, (configuration) -> tokenStore())
            .registerDeadLetterQueue(NAME, (configuration) -> deadLetters(configuration, transactionManager))
            .registerDeadLetterPolicy(NAME, (configuration) -> new DeadLetterPolicy())
            .registerDeadLetteringEventHandlerInvokerConfiguration(NAME,
                    (configuration, invoker) -> invoker.enableSequenceIdentifierCache())
            .registerPooledStreamingEventProcessor(NAME, Configuration::eventStore, this::processor);
    }

    private PooledStreamingEventProcessor.Builder processor(Configuration configuration,
            PooledStreamingEventProcessor.Builder processor) {
        return processor.initialSegmentCount(this.segments)
            .initialToken(StreamableMessageSource::createTailToken)
            .batchSize(BATCH)
            .tokenClaimInterval(CLAIM_INTERVAL)
            .claimExtensionThreshold(CLAIM_INTERVAL)
            .coordinatorExecutor(stopping(configuration, PromptScheduler.forCoordinator(NAME)))
            .workerExecutor(stopping(configuration, Executors.newScheduledThreadPool(this.segments,
                    new AxonThreadFactory("Projection[" + NAME + "]"))));
    }

    private static ScheduledExecutorService stopping(Configuration configuration, ScheduledExecutorService executor) {
        configuration.onShutdown(executor::shutdown);
        return executor;
    }

    private JdbcTokenStore tokenStore() {
        return JdbcTokenStore.builder()
            .connectionProvider(connections())
            .schema(LmsTokens.SCHEMA)
            .serializer(LmsTokens.SERIALIZER)
            .claimTimeout(CLAIM_TIMEOUT)
            .build();
    }

    private SequencedDeadLetterQueue<EventMessage<?>> deadLetters(Configuration configuration,
            TransactionManager transactionManager) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
            .processingGroup(NAME)
            .connectionProvider(connections())
            .transactionManager(transactionManager)
            .schema(LmsTokens.DEAD_LETTERS)
            .eventSerializer(configuration.eventSerializer())
            .genericSerializer(LmsTokens.SERIALIZER)
            .maxSequences(MAX_DEAD)
            .maxSequenceSize(MAX_DEAD)
            .build();
    }

    private ConnectionProvider connections() {
        return new SpringDataSourceConnectionProvider(this.database);
    }

}
