package io.annals.projection.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Events numbered as by an event store: positions from 1, sequence numbers from 0.
 */
public final class History {

    private final Map<UUID, Long> versions = new HashMap<>();

    private final List<DomainEventMessage<DomainEvent>> events = new ArrayList<>();

    /** Adds events of the tenant. */
    public History happened(UUID tenant, DomainEvent... happened) {
        for (DomainEvent event : happened) {
            long version = this.versions.merge(event.aggregateId(), 0L, (before, zero) -> before + 1);
            this.events.add(new GenericDomainEventMessage<>("Aggregate", event.aggregateId().toString(), version, event,
                    MetaData.with(MetaDataKeys.TENANT, tenant.toString())));
        }
        return this;
    }

    /** All events as they are published. */
    public List<DomainEventMessage<DomainEvent>> published() {
        return List.copyOf(this.events);
    }

    /** All events as they are read. */
    public List<TrackedEventMessage<?>> read() {
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        this.events.forEach((event) -> read
            .add(new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(read.size() + 1L), event)));
        return read;
    }

}
