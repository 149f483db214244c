package io.annals.projection.testing;

import javax.sql.DataSource;

import io.annals.api.Events;
import io.annals.platform.eventstore.EventStoreSchema;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** The event store on Postgres in a test database. */
public final class TestEvents {

    private TestEvents() {
    }

    /** The serializer of the event store. */
    public static Serializer serializer() {
        return EventSerializer.of(new EventTypes(Events.all()));
    }

    /** Creates a store in the database's schema {@code events}. */
    public static EventStore storeIn(DataSource database) {
        EventStoreSchema.migrate(database);
        return EmbeddedEventStore.builder()
            .storageEngine(new PostgresEventStorageEngine(database, serializer(), new EventUpcasterChain(),
                    SnapshotFilter.allowAll(), new SimpleMeterRegistry()))
            .fetchDelay(20)
            .build();
    }

}
