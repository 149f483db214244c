package io.annals.platform.health;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Reports whether the event store responds, which every command needs. */
@Component("commandPath")
class CommandPathHealth implements HealthIndicator {

    private final EventStore eventStore;

    CommandPathHealth(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    @Override
    public Health health() {
        this.eventStore.createHeadToken();
        return Health.up().build();
    }

}
