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

/**
 * How aggregates are loaded: locked, cached where that is safe, from snapshots where
 * streams grow long.
 */
@Configuration(proxyBeanMethods = false)
class AggregateConfiguration {

    @Bean
    LockFactory aggregateLocks() {
        return new AggregateLocks();
    }

    /**
     * @param size 0 where other processes write too: what they append would go unnoticed
     */
    @Bean
    Cache aggregateCache(@Value("${annals.aggregates.cache-size:0}") long size) {
        return (size > 0) ? new AggregateCache(size) : NoCache.INSTANCE;
    }

    /**
     * @param events how many events are read after a snapshot at most. Without a cache
     * every command reads them, and a few cost less than to write a snapshot more often
     */
    @Bean
    SnapshotTriggerDefinition longStreams(Snapshotter snapshotter,
            @Value("${annals.aggregates.snapshot-after:20}") int events) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, events);
    }

}
