package io.annals.query.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.AboutPerson;
import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.annals.platform.messaging.MetaDataKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** Events in the event store, projected to all documents. */
public final class RecordedEvents implements AutoCloseable {

    private final PostgresEventStorageEngine engine;

    private final ProjectedReadModels documents;

    private final Map<UUID, Long> versions = new HashMap<>();

    public RecordedEvents(QuerySide queries) {
        this.engine = new PostgresEventStorageEngine(queries.database().owner(), queries.bean(Serializer.class),
                new EventUpcasterChain(), SnapshotFilter.allowAll(), new SimpleMeterRegistry());
        this.documents = new ProjectedReadModels(queries);
    }

    /** Publishes events and waits until all documents contain them. */
    public void happened(UUID tenant, UUID actor, DomainEvent... events) {
        for (DomainEvent event : events) {
            if (!(event instanceof AboutPerson)) {
                long version = this.versions.merge(event.aggregateId(), 0L, (before, zero) -> before + 1);
                this.engine.appendEvents(List
                    .of(new GenericDomainEventMessage<>("Aggregate", event.aggregateId().toString(), version, event,
                            Map.of(MetaDataKeys.TENANT, tenant.toString(), MetaDataKeys.ACTOR, actor.toString()),
                            Ids.next().toString(), event.occurredAt())));
            }
        }
        this.documents.happened(tenant, events);
    }

    @Override
    public void close() {
        this.documents.close();
        this.engine.close();
    }

}
