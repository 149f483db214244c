package io.annals.query.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import io.annals.api.DomainEvent;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.projection.EventCount;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.projection.document.DocumentReadModel;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents written by the real projections. */
public final class ProjectedDocuments implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private final Configuration axon;

    private final ProjectionPositions positions;

    private final Map<UUID, Long> versions = new HashMap<>();

    public ProjectedDocuments(MongoDatabase database) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore((configuration) -> new InMemoryEventStorageEngine(1));
        this.context.registerBean(MongoDatabase.class, () -> database);
        this.context.registerBean(Clock.class, Clock::systemUTC);
        this.context.registerBean(EventStore.class, this::eventStore, (bean) -> bean.setLazyInit(true));
        this.context.scan("io.annals.projection.document", "io.annals.projection.catalog",
                "io.annals.projection.dashboard", "io.annals.projection.gradebook", "io.annals.projection.learning");
        this.context.refresh();
        Collection<DocumentReadModel> readModels = this.context.getBeansOfType(DocumentReadModel.class).values();
        readModels.forEach((readModel) -> readModel.configureModule(configurer));
        this.axon = configurer.start();
        this.positions = new ProjectionPositions(List.copyOf(readModels), this.axon::eventProcessingConfiguration,
                this.axon::eventStore, new EventCount(1));
    }

    private EventStore eventStore() {
        return this.axon.eventStore();
    }

    /** Publishes events of a tenant and waits until all documents contain them. */
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
