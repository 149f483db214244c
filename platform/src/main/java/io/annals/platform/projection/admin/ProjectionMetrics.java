package io.annals.platform.projection.admin;

import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Two gauges for each projection, with its name as the tag {@code projection}: how many
 * events it is behind, and how many dead letters it has.
 */
final class ProjectionMetrics implements MeterBinder {

    private final Iterable<String> names;

    private final ProjectionStatuses statuses;

    ProjectionMetrics(Iterable<String> names, ProjectionStatuses statuses) {
        this.names = names;
        this.statuses = statuses;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : this.names) {
            gauge(registry, "annals.projection.lag", name, "Events that the projection is behind",
                    ProjectionStatus::lag);
            gauge(registry, "annals.projection.dead.letters", name,
                    "Events that wait because they could not be projected", ProjectionStatus::deadLetters);
        }
    }

    private void gauge(MeterRegistry registry, String meter, String name, String description,
            ToLongFunction<ProjectionStatus> value) {
        Gauge.builder(meter, this.statuses, (those) -> value(those, name, value))
            .tag("projection", name)
            .description(description)
            .register(registry);
    }

    private static double value(ProjectionStatuses statuses, String name, ToLongFunction<ProjectionStatus> value) {
        return statuses.all()
            .stream()
            .filter((status) -> status.name().equals(name))
            .mapToLong(value)
            .findFirst()
            .orElse(0);
    }

}
