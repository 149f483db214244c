package io.annals.command.support;

import io.annals.platform.axon.AggregateIdTargetResolver;
import io.annals.platform.axon.AggregateLocks;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositorySpanFactory;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;

/** Configures Axon for a type of aggregate. */
public final class AggregateSetup {

    private AggregateSetup() {
    }

    /**
     * Uses the configuration's {@link LockFactory}, {@link Cache},
     * {@link SnapshotTriggerDefinition} and {@link SnapshotFilter}, if it has them.
     */
    public static <T extends TenantOwned<?>> AggregateConfigurer<T> of(Class<T> type) {
        return AggregateConfigurer.defaultConfiguration(type)
            .configureCommandTargetResolver((configuration) -> new AggregateIdTargetResolver())
            .configureSnapshotFilter((configuration) -> usableSnapshots(type, configuration))
            .configureRepository((configuration) -> new GuardedRepository<>(eventSourced(type, configuration), type));
    }

    /**
     * For Axon Server's event store, which, unlike the one on Postgres, does not check
     * whether a snapshot can be read.
     */
    private static SnapshotFilter usableSnapshots(Class<?> type, Configuration configuration) {
        SnapshotFilter allowed = configuration.getComponent(SnapshotFilter.class, SnapshotFilter::allowAll);
        Serializer serializer = configuration.serializer();
        return (snapshot) -> allowed.allow(snapshot)
                && (!AggregateTypes.nameOf(type).equals(snapshot.getType()) || isReadable(snapshot, serializer));
    }

    private static boolean isReadable(DomainEventData<?> snapshot, Serializer serializer) {
        try {
            serializer.deserialize(snapshot.getPayload());
            return true;
        }
        catch (SerializationException damaged) {
            return false;
        }
    }

    private static <T> Repository<T> eventSourced(Class<T> type, Configuration configuration) {
        EventSourcingRepository.Builder<T> builder = EventSourcingRepository.builder(type)
            .parameterResolverFactory(configuration.parameterResolverFactory())
            .handlerDefinition(configuration.handlerDefinition(type))
            .eventStore(configuration.eventStore())
            .lockFactory(configuration.getComponent(LockFactory.class, AggregateLocks::new))
            .cache(configuration.getComponent(Cache.class, () -> NoCache.INSTANCE))
            .snapshotTriggerDefinition(configuration.getComponent(SnapshotTriggerDefinition.class,
                    () -> NoSnapshotTriggerDefinition.INSTANCE))
            .repositoryProvider(configuration::repository)
            .spanFactory(configuration.getComponent(RepositorySpanFactory.class));
        // The id of an aggregate of another type is not found.
        return builder.filterByAggregateType().build();
    }

}
