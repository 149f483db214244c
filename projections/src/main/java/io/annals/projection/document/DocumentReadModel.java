package io.annals.projection.document;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

import io.annals.platform.projection.BulkLoad;
import io.annals.platform.projection.CoordinatorScheduler;
import io.annals.platform.projection.DeadLetterPolicy;
import io.annals.platform.projection.Projection;
import io.annals.projection.WorkerScheduler;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A projection to documents with its Axon processor. {@link DocumentReadModels} creates
 * it from a {@link DocumentProjector}.
 */
public final class DocumentReadModel implements Projection, ConfigurerModule {

    private final String name;

    private final DocumentProjection projection;

    private final MongoTokenStore tokens;

    private final MongoDeadLetters deadLetters;

    private final DocumentSchema schema;

    private final DocumentSettings settings;

    private final Clock clock;

    DocumentReadModel(String name, DocumentProjection projection, MongoTokenStore tokens, MongoDeadLetters deadLetters,
            DocumentSchema schema, DocumentSettings settings, Clock clock) {
        this.name = name;
        this.projection = projection;
        this.tokens = tokens;
        this.deadLetters = deadLetters;
        this.schema = schema;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return this.name;
    }

    @Override
    public Map<Integer, @Nullable TrackingToken> tokens() {
        return this.tokens.all();
    }

    /**
     * Resets the tokens first: documents that still exist after a crash skip the events
     * up to their position.
     */
    @Override
    public void restart(Runnable tokens) {
        this.tokens.seize();
        tokens.run();
        this.schema.empty();
    }

    @Override
    public BulkLoad load() {
        return this.projection.load(this.tokens);
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(this::configure);
        configurer.onInitialize((configuration) -> configuration.onStart(Phase.INBOUND_EVENT_CONNECTORS - 1,
                () -> this.schema.ensure(this.tokens::forget)));
    }

    private void configure(EventProcessingConfigurer processing) {
        processing.registerEventHandler((configuration) -> this.projection)
            .assignHandlerInstancesMatching(this.name, (handler) -> handler == this.projection)
            .registerSequencingPolicy(this.name, (configuration) -> this.projection)
            .registerTransactionManager(this.name, (configuration) -> NoTransactionManager.INSTANCE)
            .registerTokenStore(this.name, (configuration) -> this.tokens)
            .registerDeadLetterQueue(this.name, (configuration) -> this.deadLetters)
            .registerDeadLetterPolicy(this.name,
                    (configuration) -> new DeadLetterPolicy(this.name, new DocumentFailureClassifier()))
            .registerDeadLetteringEventHandlerInvokerConfiguration(this.name,
                    (configuration, invoker) -> invoker.allowReset(true))
            .registerEventProcessor(this.name, this::processor);
    }

    private EventProcessor processor(String name, Configuration configuration, EventHandlerInvoker invoker) {
        EventProcessingConfiguration processing = configuration.eventProcessingConfiguration();
        WorkerScheduler workers = WorkerScheduler.forWorkers(name, this.settings.segments(), this.clock);
        return PooledStreamingEventProcessor.builder()
            .name(name)
            .eventHandlerInvoker(new BatchInvoker(name, invoker, this.projection, workers::handled))
            .rollbackConfiguration(processing.rollbackConfiguration(name))
            .errorHandler(processing.errorHandler(name))
            .messageMonitor(processing.messageMonitor(PooledStreamingEventProcessor.class, name))
            .messageSource(configuration.eventStore())
            .tokenStore(this.tokens)
            .transactionManager(NoTransactionManager.INSTANCE)
            // The beginning, without asking an event store that may be unavailable.
            .initialToken((events) -> null)
            .initialSegmentCount(this.settings.segments())
            .batchSize(this.settings.batchSize())
            .tokenClaimInterval(this.settings.claimInterval().toMillis())
            .claimExtensionThreshold(this.settings.claimInterval().toMillis())
            .coordinatorExecutor(stopping(configuration, CoordinatorScheduler.forCoordinator(name)))
            .workerExecutor(stopping(configuration, workers))
            .build();
    }

    private static ScheduledExecutorService stopping(Configuration configuration, ScheduledExecutorService executor) {
        configuration.onShutdown(executor::shutdown);
        return executor;
    }

}
