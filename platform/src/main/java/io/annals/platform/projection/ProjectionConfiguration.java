package io.annals.platform.projection;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;

/** What the projections of this process share. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    @Bean
    ProjectionFailures projectionFailures() {
        return new ProjectionFailures();
    }

    @Bean
    ConfigurerModule rememberedFailures(ProjectionFailures failures) {
        return (configurer) -> configurer.eventProcessing().registerDefaultErrorHandler((configuration) -> failures);
    }

    @Bean
    ProjectionPositions projectionPositions(ObjectProvider<Projection> projections, ObjectProvider<Configuration> axon,
            ObjectProvider<EventStore> events) {
        return new ProjectionPositions(projections.stream().toList(),
                () -> axon.getObject().eventProcessingConfiguration(), events::getObject);
    }

}
