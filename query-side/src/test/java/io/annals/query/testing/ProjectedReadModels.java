package io.annals.query.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.mongodb.client.MongoDatabase;
import io.annals.api.DomainEvent;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.projection.EventCount;
import io.annals.platform.projection.Projection;
import io.annals.platform.projection.ProjectionPositions;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The read models of a query side, written by the real projections. */
public final class ProjectedReadModels implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private final Configuration axon;

    private final ProjectionPositions positions;

    private final Map<UUID, Long> versions = new HashMap<>();

    public ProjectedReadModels(QuerySide queries) {
        this(queries, "document", "catalog", "dashboard", "gradebook", "lms");
    }

    private ProjectedReadModels(QuerySide queries, String... projections) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore((configuration) -> new InMemoryEventStorageEngine(1));
        this.context.registerBean(MongoDatabase.class, () -> queries.bean(MongoDatabase.class));
        this.context.registerBean(DataSource.class, () -> queries.database().owner());
        this.context.registerBean(Clock.class, Clock::systemUTC);
        this.context.registerBean(EventStore.class, this::eventStore, (bean) -> bean.setLazyInit(true));
        this.context
            .scan(Arrays.stream(projections).map((name) -> "io.annals.projection." + name).toArray(String[]::new));
        this.context.refresh();
        this.context.getBeansOfType(ConfigurerModule.class)
            .values()
            .forEach((module) -> module.configureModule(configurer));
        this.axon = configurer.start();
        this.positions = new ProjectionPositions(List.copyOf(this.context.getBeansOfType(Projection.class).values()),
                this.axon::eventProcessingConfiguration, this.axon::eventStore, new EventCount(1));
    }

    /** Only the documents, for tests that insert the rows themselves. */
    public static ProjectedReadModels documentsOf(QuerySide queries) {
        return new ProjectedReadModels(queries, "document", "catalog", "dashboard", "gradebook");
    }

    private EventStore eventStore() {
        return this.axon.eventStore();
    }

    /** Publishes events of a tenant and waits until all read models contain them. */
    public void happened(UUID tenant, DomainEvent... events) {
        for (DomainEvent event : events) {
            long version = this.versions.merge(event.aggregateId(), 0L, (before, zero) -> before + 1);
            eventStore().publish(new GenericDomainEventMessage<>("Aggregate", event.aggregateId().toString(), version,
                    event, MetaData.with(MetaDataKeys.TENANT, tenant.toString())));
        }
        assertThat(this.positions.awaitCaughtUp(Duration.ofSeconds(30))).as("caught up").isTrue();
    }

    @Override
    public void close() {
        this.axon.shutdown();
        this.context.close();
    }

}
