package io.annals.platform.projection;

import java.time.Duration;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.timeout.UnitOfWorkTimeoutInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** Configures what the projections of this process share. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    private static final int BATCH_LIMIT = Math.toIntExact(Duration.ofMinutes(1).toMillis());

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

    /** A batch of a projection that takes too long is interrupted and tried again. */
    @Bean
    ConfigurerModule batchTimeLimit() {
        return (configurer) -> configurer.eventProcessing()
            .registerDefaultHandlerInterceptor((configuration, processor) -> new UnitOfWorkTimeoutInterceptor(processor,
                    BATCH_LIMIT, BATCH_LIMIT, BATCH_LIMIT));
    }

    @Bean
    ProjectionPositions projectionPositions(ObjectProvider<Projection> projections, ObjectProvider<Configuration> axon,
            ObjectProvider<EventStore> events, EventCount count) {
        return new ProjectionPositions(projections.stream().toList(),
                () -> axon.getObject().eventProcessingConfiguration(), events::getObject, count);
    }

}
