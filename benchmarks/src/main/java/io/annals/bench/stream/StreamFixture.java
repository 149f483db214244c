package io.annals.bench.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.platform.messaging.Caller;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Extends streams with events that are appended in batches, without commands. */
final class StreamFixture {

    private static final int BATCH_SIZE = 500;

    private final EventStore store;

    private final Map<String, String> metadata;

    StreamFixture(EventStore store, Caller caller) {
        this.store = store;
        String request = Ids.next().toString();
        this.metadata = Map.of(MetaDataKeys.TENANT, caller.tenantId().toString(), MetaDataKeys.ACTOR,
                caller.actorId().toString(), MetaDataKeys.COMMAND, "bench", MetaDataKeys.REQUEST, request);
    }

    /**
     * Extends a stream to a length.
     * @param type the aggregate type
     * @param event creates the event with a sequence number
     */
    void extend(String type, UUID aggregate, long length, LongFunction<DomainEvent> event) {
        append(LongStream.range(next(aggregate), length)
            .mapToObj((number) -> message(type, aggregate, number, event.apply(number)))
            .toList());
    }

    /** Returns the next sequence number of a stream. */
    long next(UUID aggregate) {
        return this.store.lastSequenceNumberFor(aggregate.toString()).orElseThrow() + 1;
    }

    DomainEventMessage<?> message(String type, UUID aggregate, long number, DomainEvent event) {
        return new GenericDomainEventMessage<>(type, aggregate.toString(), number, event, this.metadata);
    }

    void append(List<? extends DomainEventMessage<?>> events) {
        for (int from = 0; from < events.size(); from += BATCH_SIZE) {
            this.store.publish(events.subList(from, Math.min(from + BATCH_SIZE, events.size())));
        }
    }

    /** The time of all events. */
    static Instant occurredAt() {
        return Instant.parse("2026-01-01T00:00:00Z");
    }

}
