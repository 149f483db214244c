package io.annals.projection.testing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Appends events to an event store as aggregates do: numbered, with tenant and actor.
 */
public final class Timeline {

    private final EventStore events;

    private final UUID tenantId;

    private final UUID actorId;

    private final Map<UUID, Long> versions = new HashMap<>();

    public Timeline(EventStore events, UUID tenantId, UUID actorId) {
        this.events = events;
        this.tenantId = tenantId;
        this.actorId = actorId;
    }

    public UUID tenantId() {
        return this.tenantId;
    }

    public UUID actorId() {
        return this.actorId;
    }

    /** Records the events in this order. */
    public void record(DomainEvent... happened) {
        record(Arrays.asList(happened));
    }

    /** Records the events in this order. */
    public void record(List<? extends DomainEvent> happened) {
        this.events.publish(happened.stream().map(this::message).toList());
    }

    /** The sequence number of the aggregate's last event. */
    public long version(UUID aggregateId) {
        return this.versions.getOrDefault(aggregateId, -1L);
    }

    private EventMessage<?> message(DomainEvent event) {
        String family = event.getClass().getInterfaces()[0].getSimpleName();
        return new GenericDomainEventMessage<>(family, event.aggregateId().toString(),
                this.versions.merge(event.aggregateId(), 0L, (version, first) -> version + 1), event,
                Map.of(MetaDataKeys.TENANT, this.tenantId.toString(), MetaDataKeys.ACTOR, this.actorId.toString()));
    }

}
