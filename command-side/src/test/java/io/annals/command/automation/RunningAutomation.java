package io.annals.command.automation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Command;
import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.Ids;
import io.annals.command.CommandModel;
import io.annals.command.automation.database.AutomationDatabase;
import io.annals.command.automation.task.TaskRunner;
import io.annals.command.automation.task.TaskSettings;
import io.annals.command.automation.task.WakeUpSignal;
import io.annals.command.support.CurrentSnapshots;
import io.annals.command.support.Model;
import io.annals.command.support.RealStore;
import io.annals.platform.axon.AggregateCache;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.command.LocalCommandBus;
import io.annals.platform.eventstore.EventStoreSchema;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.annals.platform.messaging.CallerCorrelation;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.projection.EventCount;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A process with automations. Commands are handled by handlers of the test or by the
 * aggregates.
 */
final class RunningAutomation implements AutoCloseable {

    static final UUID TENANT = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    static final TaskSettings SETTINGS = new TaskSettings(4, Duration.ofMillis(20));

    private static final Duration SETTLE_IMPORTED = Duration.ofHours(1);

    /** Long enough for a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A row of the table of tasks. */
    record StoredTask(String commandName, UUID subjectId, String command, Instant dueAt, int tries) {
    }

    private final HikariDataSource database;

    private final PostgresEventStorageEngine engine;

    private final EmbeddedEventStore events;

    private final LocalCommandBus commands = new LocalCommandBus(new CallerCorrelation(),
            FailingDuplicateCommandHandlerResolver.instance());

    private final CommandDispatcher dispatcher;

    private final WakeUpSignal wakeUp = new WakeUpSignal();

    private final AutomationProjection projection;

    private final Configuration axon;

    private final ProjectionPositions positions;

    private final TaskRunner runner;

    RunningAutomation(HikariDataSource database, Clock clock) {
        this(database, clock, SETTINGS, () -> false);
    }

    RunningAutomation(HikariDataSource database, Clock clock, TaskSettings settings, BooleanSupplier replaying) {
        this.database = database;
        EventStoreSchema.migrate(database);
        AutomationDatabase automation = AutomationDatabase.migrate(database);
        Serializer serializer = EventSerializer.of(new EventTypes(Events.all()));
        this.engine = new PostgresEventStorageEngine(database, serializer, new EventUpcasterChain(),
                new CurrentSnapshots(CommandModel.AGGREGATES), new SimpleMeterRegistry());
        this.events = EmbeddedEventStore.builder().storageEngine(this.engine).fetchDelay(20).build();
        this.projection = new AutomationProjection(automation, SETTLE_IMPORTED, this.wakeUp);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
            .configureEventStore((configuration) -> this.events)
            .configureEventSerializer((configuration) -> serializer)
            .configureSerializer((configuration) -> serializer);
        this.projection.configureModule(configurer);
        this.axon = configurer.start();
        this.positions = new ProjectionPositions(List.of(this.projection), this.axon::eventProcessingConfiguration,
                () -> this.events, new EventCount(1));
        this.dispatcher = new CommandDispatcher(this.commands, this.events, clock, new SimpleMeterRegistry());
        this.runner = new TaskRunner(automation, this.dispatcher, clock, settings, this.wakeUp, replaying,
                new SimpleMeterRegistry());
    }

    /** Lets the aggregates handle the commands. */
    RunningAutomation handledByAggregates() {
        Model.aggregates(this.commands, this.events, new AggregateCache(10_000), RealStore.SNAPSHOT_AFTER,
                new Model.SecretsInMemory());
        return this;
    }

    /** The dispatcher for commands of the test. */
    CommandDispatcher dispatcher() {
        return this.dispatcher;
    }

    /** Records events, with their business time as recording time. */
    RunningAutomation record(DomainEvent... happened) {
        for (DomainEvent event : happened) {
            record(event, Ids.next(), event.occurredAt());
        }
        return this;
    }

    void record(DomainEvent event, UUID eventId, Instant recordedAt) {
        MetaData metaData = MetaData.with(MetaDataKeys.TENANT, TENANT.toString())
            .and(MetaDataKeys.CORRELATION, "of " + eventId);
        append(event, eventId, recordedAt, metaData);
    }

    void recordWithoutTenant(DomainEvent event) {
        append(event, Ids.next(), event.occurredAt(), MetaData.emptyInstance());
    }

    private void append(DomainEvent event, UUID eventId, Instant recordedAt, MetaData metaData) {
        String aggregate = event.aggregateId().toString();
        long next = this.engine.lastSequenceNumberFor(aggregate).orElse(-1L) + 1;
        this.engine.appendEvents(new GenericDomainEventMessage<>("Any", aggregate, next, event, metaData,
                eventId.toString(), recordedAt));
    }

    /** Publishes an event from within a command handler. */
    void publish(DomainEvent event) {
        String aggregate = event.aggregateId().toString();
        long next = this.engine.lastSequenceNumberFor(aggregate).orElse(-1L) + 1;
        this.events.publish(new GenericDomainEventMessage<>("Any", aggregate, next, event));
    }

    /** Registers the handler of a command. */
    RunningAutomation handle(Class<? extends Command> type, MessageHandler<CommandMessage<?>> handler) {
        this.commands.subscribe(type.getName(), handler);
        return this;
    }

    /** Registers an interceptor of all commands. */
    RunningAutomation intercept(MessageHandlerInterceptor<CommandMessage<?>> interceptor) {
        this.commands.registerHandlerInterceptor(interceptor);
        return this;
    }

    /** Starts the task runner. */
    RunningAutomation carryingOut() {
        this.runner.start();
        return this;
    }

    boolean isAsleep() {
        return this.wakeUp.sleepingUntil().isBefore(Instant.MAX);
    }

    /** Stops the runner and the projection; events can still be recorded. */
    RunningAutomation stop() {
        this.runner.stop();
        this.axon.shutdown();
        return this;
    }

    RunningAutomation caughtUp() {
        assertThat(this.positions.awaitCaughtUp(PATIENCE)).as("caught up").isTrue();
        return this;
    }

    /** Waits until there are no tasks left and no new events. */
    void awaitNothingLeft() {
        await().atMost(PATIENCE).until(() -> {
            long before = events();
            return caughtUp().tasks().isEmpty() && events() == before;
        });
    }

    /** The number of recorded events. */
    long events() {
        return this.positions.head();
    }

    /**
     * Whether the projection has handled every event or waits for the runner to let go.
     */
    boolean hasDoneWhatItCan() {
        return this.positions.awaitCaughtUp(Duration.ZERO) || JdbcClient.create(this.database)
            .sql("select count(*) from pg_stat_activity "
                    + "where wait_event_type = 'Lock' and datname = current_database()")
            .query(Integer.class)
            .single() > 0;
    }

    /** Replays the projection. */
    RunningAutomation replayed() {
        StreamingEventProcessor processor = this.axon.eventProcessingConfiguration()
            .eventProcessor(AutomationProjection.NAME, StreamingEventProcessor.class)
            .orElseThrow();
        processor.shutDown();
        this.projection.restart(() -> processor.resetTokens(StreamableMessageSource::createTailToken));
        processor.start();
        return caughtUp();
    }

    List<? extends DomainEventMessage<?>> history(UUID aggregateId) {
        return this.engine.readEvents(aggregateId.toString(), 0).asStream().toList();
    }

    List<StoredTask> tasks() {
        return JdbcClient.create(this.database)
            .sql("select * from automation.task order by due_at, number")
            .query((row, number) -> new StoredTask(row.getString("command_name"),
                    row.getObject("subject_id", UUID.class), row.getString("command"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(), row.getInt("tries")))
            .list();
    }

    List<Map<String, Object>> rows(String table) {
        return JdbcClient.create(this.database)
            .sql("select * from automation." + table + " order by 1")
            .query()
            .listOfRows();
    }

    long deadLetters() {
        return this.axon.eventProcessingConfiguration().deadLetterQueue(AutomationProjection.NAME).orElseThrow().size();
    }

    @Override
    public void close() {
        stop();
        this.engine.close();
    }

}
