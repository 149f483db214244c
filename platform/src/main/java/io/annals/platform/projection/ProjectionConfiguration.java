package io.annals.platform.projection;

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

    private static final int BATCH_LIMIT = 60_000;

    private static final int SLOW_BATCH = 10_000;

    private static final int BETWEEN_WARNINGS = 1_000;

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

    /**
     * Warns of a batch that takes long, and interrupts it in the end; it is tried again.
     * The values are Axon's own, whose limits are turned off because of those for
     * commands.
     */
    @Bean
    ConfigurerModule batchTimeLimit() {
        return (configurer) -> configurer.eventProcessing()
            .registerDefaultHandlerInterceptor((configuration, processor) -> new UnitOfWorkTimeoutInterceptor(
                    "EventProcessor " + processor, BATCH_LIMIT, SLOW_BATCH, BETWEEN_WARNINGS));
    }

    @Bean
    ProjectionPositions projectionPositions(ObjectProvider<Projection> projections, ObjectProvider<Configuration> axon,
            ObjectProvider<EventStore> events, EventCount count) {
        return new ProjectionPositions(projections.stream().toList(),
                () -> axon.getObject().eventProcessingConfiguration(), events::getObject, count);
    }

}
