package io.annals.platform.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** A store that accepts all events and stores none. */
final class NoStore implements StoreUnderTest {

    static final String KIND = "none";

    @Override
    public StoreProcess open() {
        EmbeddedEventStore events = EmbeddedEventStore.builder().storageEngine(new NoEngine()).build();
        return new StoreProcess(events, events::shutDown);
    }

    @Override
    public Runnable begin(List<EventMessage<?>> events) {
        return () -> {
        };
    }

    @Override
    public List<String> address() {
        return List.of(KIND);
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    private static final class NoEngine implements EventStorageEngine {

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            // Not stored.
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            // Not stored.
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
            return Stream.empty();
        }

        @Override
        public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
            return DomainEventStream.empty();
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
            return Optional.empty();
        }

        @Override
        public @Nullable TrackingToken createHeadToken() {
            return null;
        }

        @Override
        public @Nullable TrackingToken createTokenAt(Instant time) {
            return null;
        }

    }

}
