package io.annals.platform.projection.admin;

import java.time.Clock;

import io.annals.platform.projection.EventCount;
import io.annals.platform.projection.Projection;
import io.annals.platform.projection.ProjectionFailures;
import io.annals.platform.projection.ProjectionPositions;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;

/** Configures the administration of the projections. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AdminConfiguration {

    @Bean
    Projections projections(ObjectProvider<Projection> projections, ObjectProvider<Configuration> axon) {
        return new Projections(projections.stream().toList(), () -> axon.getObject().eventProcessingConfiguration());
    }

    @Bean
    ProjectionReplays replays(Projections projections, ProjectionPositions positions, ProjectionFailures failures,
            ObjectProvider<EventStore> events, EventCount count, Clock clock) {
        BulkReplay bulkReplay = new BulkReplay(events::getObject, count);
        return new ProjectionReplays(projections, positions, failures, bulkReplay, clock);
    }

    @Bean
    ProjectionStatuses projectionStatuses(Projections projections, ProjectionPositions positions,
            ProjectionFailures failures, ProjectionReplays replays) {
        return new ProjectionStatuses(projections, positions, failures, replays);
    }

    @Bean
    MeterBinder projectionMetrics(ProjectionPositions positions, ProjectionStatuses statuses) {
        return new ProjectionMetrics(positions.names(), statuses);
    }

}
