package io.annals.platform.axon;

import javax.sql.DataSource;

import io.annals.platform.eventstore.EventStoreSchema;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the event store on Postgres, the default. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "annals.event-store", havingValue = "postgres", matchIfMissing = true)
class PostgresEventStoreConfiguration {

    @Bean(destroyMethod = "close")
    PostgresEventStorageEngine eventStorageEngine(DataSource dataSource, Serializer serializer,
            ObjectProvider<EventUpcaster> upcasters, ObjectProvider<SnapshotFilter> snapshots, MeterRegistry meters) {
        EventStoreSchema.migrate(dataSource);
        return new PostgresEventStorageEngine(dataSource, serializer,
                new EventUpcasterChain(upcasters.orderedStream().toList()),
                snapshots.getIfAvailable(SnapshotFilter::allowAll), meters);
    }

    @Bean(name = "eventBus", destroyMethod = "shutDown")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(PostgresEventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(100).build();
    }

}
