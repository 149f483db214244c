package io.annals.platform.projection.admin;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Up while the positions of all projections can be read, which needs both databases. A
 * projection that is behind or failed does not count: its read model still answers.
 */
@Component("readModels")
class ProjectionsHealth implements HealthIndicator {

    private final ProjectionStatuses statuses;

    ProjectionsHealth(ProjectionStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public Health health() {
        try {
            Health.Builder health = Health.up();
            this.statuses.all().forEach((status) -> health.withDetail(status.name(), status.state()));
            return health.build();
        }
        catch (RuntimeException ex) {
            return Health.down().build();
        }
    }

}
