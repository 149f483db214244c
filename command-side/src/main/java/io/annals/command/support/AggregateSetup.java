package io.annals.command.support;

import io.annals.platform.axon.AggregateIdTargetResolver;
import io.annals.platform.axon.AggregateLocks;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositorySpanFactory;

/** How every type of aggregate is made known to Axon. */
public final class AggregateSetup {

    private AggregateSetup() {
    }

    /**
     * Uses the configuration's {@link LockFactory}, {@link Cache} and
     * {@link SnapshotTriggerDefinition}, where it has them.
     * @param noun what an aggregate of this type is called, as in "there is no such
     * course"
     */
    public static <T extends TenantOwned<?>> AggregateConfigurer<T> of(Class<T> type, String noun) {
        return AggregateConfigurer.defaultConfiguration(type)
            .configureCommandTargetResolver((configuration) -> new AggregateIdTargetResolver())
            .configureRepository(
                    (configuration) -> new GuardedRepository<>(eventSourced(type, configuration), type, noun));
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
        // The id of a user names no course, whoever sends it.
        return builder.filterByAggregateType().build();
    }

}
