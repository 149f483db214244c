package io.annals.platform.axon;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures how aggregates are loaded: locks, cache, snapshots. */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration {

    @Bean
    LockFactory aggregateLocks() {
        return new AggregateLocks();
    }

    /**
     * @param size 0 if other processes write too, because their events would go unnoticed
     */
    @Bean
    Cache aggregateCache(@Value("${annals.aggregates.cache-size:0}") long size) {
        return (size > 0) ? new AggregateCache(size) : NoCache.INSTANCE;
    }

    /**
     * @param events the maximum number of events to read after a snapshot. Without a
     * cache every command reads them, but writing snapshots more often costs more
     */
    @Bean
    SnapshotTriggerDefinition snapshotTrigger(Snapshotter snapshotter,
            @Value("${annals.aggregates.snapshot-after:20}") int events) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, events);
    }

}
