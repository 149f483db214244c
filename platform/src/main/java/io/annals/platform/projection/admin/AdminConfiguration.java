package io.annals.platform.projection.admin;

import java.time.Clock;

import io.annals.platform.projection.Projection;
import io.annals.platform.projection.ProjectionFailures;
import io.annals.platform.projection.ProjectionPositions;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;

/** The administration of the projections. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AdminConfiguration {

    @Bean
    Projections projections(ObjectProvider<Projection> projections, ObjectProvider<Configuration> axon) {
        return new Projections(projections.stream().toList(), () -> axon.getObject().eventProcessingConfiguration());
    }

    @Bean
    ProjectionReplays replays(Projections projections, ProjectionPositions positions, ProjectionFailures failures,
            Clock clock) {
        return new ProjectionReplays(projections, positions, failures, clock);
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
