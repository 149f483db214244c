package io.annals.platform.projection;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** Configures what the projections of this process share. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    @Bean
    EventCount eventCount(@Value("${annals.event-store:postgres}") String eventStore) {
        return new EventCount(eventStore.equals("axon-server") ? 0 : 1);
    }

    @Bean
    ProjectionFailures projectionFailures(EventCount count) {
        return new ProjectionFailures(count);
    }

    @Bean
    ConfigurerModule rememberedFailures(ProjectionFailures failures) {
        return (configurer) -> configurer.eventProcessing().registerDefaultErrorHandler((configuration) -> failures);
    }

    @Bean
    ProjectionPositions projectionPositions(ObjectProvider<Projection> projections, ObjectProvider<Configuration> axon,
            ObjectProvider<EventStore> events, EventCount count) {
        return new ProjectionPositions(projections.stream().toList(),
                () -> axon.getObject().eventProcessingConfiguration(), events::getObject, count);
    }

}
