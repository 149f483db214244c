package io.annals.bench.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Lets streams grow by events that are appended without commands, many at once. */
final class Streams {

    private static final int AT_ONCE = 500;

    private final EventStore store;

    private final Map<String, String> metadata;

    Streams(EventStore store, Caller caller) {
        this.store = store;
        String request = Ids.next().toString();
        this.metadata = Map.of(MetaDataKeys.TENANT, caller.tenantId().toString(), MetaDataKeys.ACTOR, caller.actorId().toString(),
                MetaDataKeys.COMMAND, "bench", MetaDataKeys.REQUEST, request);
    }

    /**
     * Lets a stream grow until it has so many events.
     * @param type of the aggregate
     * @param event the one with this number, counted from 0
     */
    void grow(String type, UUID aggregate, long length, LongFunction<DomainEvent> event) {
        long next = this.store.lastSequenceNumberFor(aggregate.toString()).orElseThrow() + 1;
        List<DomainEventMessage<?>> group = new ArrayList<>();
        for (; next < length; next++) {
            group.add(new GenericDomainEventMessage<>(type, aggregate.toString(), next, event.apply(next),
                    this.metadata));
            if (group.size() == AT_ONCE) {
                this.store.publish(group);
                group.clear();
            }
        }
        if (!group.isEmpty()) {
            this.store.publish(group);
        }
    }

    /** When all of them happened. */
    static Instant then() {
        return Instant.parse("2026-01-01T00:00:00Z");
    }

}
