package io.annals.projection;

import java.util.List;

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
    ProjectionPositions projectionPositions(List<ReadModel> readModels, ObjectProvider<Configuration> axon,
            ObjectProvider<EventStore> events) {
        return new ProjectionPositions(readModels, () -> axon.getObject().eventProcessingConfiguration(),
                events::getObject);
    }

}
