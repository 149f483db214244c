package io.annals.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.annals.api.DomainEvent;
import io.annals.api.Events;
import io.annals.api.Ids;
import io.annals.command.CommandModel;
import io.annals.command.uniquekey.KeyIds;
import io.annals.command.user.UserSecrets;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.command.LocalCommandBus;
import io.annals.platform.command.VersionRecorder;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.CallerCorrelation;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import io.annals.platform.testing.RemoteCommandBus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;

/** The command model on an event store, wired as in production. */
public final class Model {

    private static final Serializer SERIALIZER = EventSerializer.of(new EventTypes(Events.all()));

    private final Cache cache;

    private final Set<Object> inHand = ConcurrentHashMap.newKeySet();

    private final Clock clock;

    private final int snapshotAfter;

    private final SecretsInMemory secrets = new SecretsInMemory();

    private final EventStorageEngine engine;

    private final EmbeddedEventStore eventStore;

    private final CommandDispatcher dispatcher;

    private final Configuration configuration;

    Model(EventStorageEngine engine, Clock clock, Cache cache, int snapshotAfter) {
        this(engine, clock, cache, snapshotAfter, (here) -> here);
    }

    private Model(EventStorageEngine engine, Clock clock, Cache cache, int snapshotAfter,
            UnaryOperator<CommandBus> way) {
        this.engine = engine;
        this.clock = clock;
        this.cache = cache;
        this.snapshotAfter = snapshotAfter;
        this.eventStore = EmbeddedEventStore.builder().storageEngine(engine).build();
        CommandBus commandBus = new LocalCommandBus(new CallerCorrelation(),
                FailingDuplicateCommandHandlerResolver.instance());
        this.configuration = aggregates(commandBus, this.eventStore, watchedCache(), snapshotAfter, this.secrets);
        this.dispatcher = new CommandDispatcher(way.apply(commandBus), this.eventStore, clock,
                new SimpleMeterRegistry());
    }

    /** Lets the aggregates handle what comes over the bus. */
    public static Configuration aggregates(CommandBus commandBus, EventStore eventStore, Cache cache, int snapshotAfter,
            UserSecrets secrets) {
        eventStore.registerDispatchInterceptor(new VersionRecorder());
        DefaultConfigurer configurer = (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false)
            .configureEventStore((found) -> eventStore)
            .configureCommandBus((found) -> commandBus)
            .configureTransactionManager((found) -> NoTransactionManager.INSTANCE)
            .registerComponent(Cache.class, (found) -> cache)
            .registerComponent(SnapshotTriggerDefinition.class,
                    (found) -> new EventCountSnapshotTriggerDefinition(found.snapshotter(), snapshotAfter))
            .registerComponent(KeyIds.class, (found) -> Ids::named)
            .registerComponent(UserSecrets.class, (found) -> secrets);
        new CommandModel().configureModule(configurer);
        return configurer.start();
    }

    /** The cache, noticing which aggregates the commands take in hand. */
    private Cache watchedCache() {
        return (Cache) Proxy.newProxyInstance(Model.class.getClassLoader(), new Class<?>[] { Cache.class },
                (proxy, method, arguments) -> {
                    this.inHand.add(arguments[0]);
                    return method.invoke(this.cache, arguments);
                });
    }

    /** Another process on the same event store, and callers in a third one. */
    Model elsewhere() {
        return new Model(this.engine, this.clock, NoCache.INSTANCE, this.snapshotAfter,
                (there) -> new RemoteCommandBus(there, SERIALIZER));
    }

    public EventStore eventStore() {
        return this.eventStore;
    }

    public CommandDispatcher dispatcher() {
        return this.dispatcher;
    }

    public SecretsInMemory secrets() {
        return this.secrets;
    }

    /** Does in one unit of work what the handler of a command of this caller might do. */
    void handle(Caller caller, Consumer<Configuration> handling) {
        DefaultUnitOfWork<?> unitOfWork = DefaultUnitOfWork
            .startAndGet(new GenericCommandMessage<>("test", Map.of(MetaDataKeys.TENANT, caller.tenantId().toString(),
                    MetaDataKeys.ACTOR, caller.actorId().toString(), MetaDataKeys.COMMAND, "test")));
        unitOfWork.registerCorrelationDataProvider(new CallerCorrelation());
        unitOfWork.execute(() -> handling.accept(this.configuration));
    }

    /** All events, in order. */
    public List<DomainEventMessage<?>> history() {
        List<DomainEventMessage<?>> history = new ArrayList<>();
        this.engine.readEvents(null, false).forEach((event) -> history.add((DomainEventMessage<?>) event));
        return history;
    }

    /**
     * What the aggregates in memory became by deciding is what they become by reading
     * their events, so {@code evolve} is the only place where state changes; and what
     * they become by reading a snapshot. Looks at those that commands took in hand since
     * the last look: nothing happened to the others.
     */
    void assertReplayLeadsToTheSameState() {
        Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();
        history().forEach((event) -> streams.computeIfAbsent(event.getAggregateIdentifier(), (id) -> new ArrayList<>())
            .add(event));
        streams.keySet().retainAll(this.inHand);
        this.inHand.clear();
        streams.forEach((id, events) -> {
            AggregateCacheEntry<TenantOwned<?>> live = this.cache.get(id);
            if (live != null) {
                assertSame(root(live), replayed(root(live), events));
                assertSame(root(live), fromSnapshot(root(live)));
            }
        });
    }

    private static TenantOwned<?> root(AggregateCacheEntry<TenantOwned<?>> entry) {
        return entry.recreateAggregate(null, null, NoSnapshotTriggerDefinition.INSTANCE).getAggregateRoot();
    }

    private static TenantOwned<?> replayed(TenantOwned<?> live, List<DomainEventMessage<?>> events) {
        try {
            var constructor = live.getClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            TenantOwned<?> replayed = constructor.newInstance();
            events.forEach((event) -> replayed.remember((DomainEvent) event.getPayload(),
                    String.valueOf(event.getMetaData().get(MetaDataKeys.TENANT))));
            return replayed;
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static TenantOwned<?> fromSnapshot(TenantOwned<?> live) {
        return SERIALIZER.deserialize(SERIALIZER.serialize(live, byte[].class));
    }

    private static void assertSame(TenantOwned<?> live, TenantOwned<?> other) {
        assertThat(other).usingRecursiveComparison().isEqualTo(live);
    }

    /** Secrets that a test can look at. */
    public static final class SecretsInMemory implements UserSecrets {

        private final Map<UUID, String> passwords = new HashMap<>();

        private final List<UUID> erased = new ArrayList<>();

        private boolean broken;

        @Override
        public void setPassword(UUID tenantId, UUID userId, String password) {
            this.passwords.put(userId, password);
        }

        @Override
        public void erase(UUID userId) {
            if (this.broken) {
                throw new IllegalStateException("The power failed");
            }
            this.erased.add(userId);
        }

        public Map<UUID, String> passwords() {
            return this.passwords;
        }

        /** Whose secrets were erased, in order. */
        public List<UUID> erased() {
            return this.erased;
        }

        public void breakDown(boolean now) {
            this.broken = now;
        }

    }

}
