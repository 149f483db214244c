package io.annals.platform.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests with a store whose own positions start at 0, as on Axon Server. */
class ProjectionPositionsTest {

    private static final String NAME = "views";

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
        .storageEngine(new InMemoryEventStorageEngine())
        .build();

    private final Map<Integer, @Nullable TrackingToken> tokens = new HashMap<>();

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
        .configureEventStore((configuration) -> this.events)
        .eventProcessing((processing) -> {
        })
        .buildConfiguration();

    private final ProjectionPositions positions = new ProjectionPositions(List.of(new Views()),
            this.axon::eventProcessingConfiguration, () -> this.events, new EventCount(0));

    @AfterEach
    void stop() {
        this.events.shutDown();
    }

    @Test
    void the_first_event_counts() {
        this.tokens.put(0, null);
        assertThat(this.positions.head()).isZero();
        publish();
        assertThat(this.positions.head()).isEqualTo(1);
        assertThat(this.positions.of(NAME)).isZero();
        assertThat(this.positions.awaitCaughtUp(Duration.ofMillis(1))).isFalse();
        this.tokens.put(0, this.events.createHeadToken());
        assertThat(this.positions.of(NAME)).isEqualTo(1);
        assertThat(this.positions.awaitCaughtUp(Duration.ofMillis(1))).isTrue();
    }

    @Test
    void a_replay_begins_with_nothing_and_ends_with_what_was_handled_before() {
        publish();
        publish();
        this.tokens.put(0, ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(1), null));
        assertThat(this.positions.of(NAME)).isZero();
        assertThat(this.positions.replayUntil(NAME)).hasValue(2);
        this.tokens.put(0, new GlobalSequenceTrackingToken(1));
        assertThat(this.positions.of(NAME)).isEqualTo(2);
        assertThat(this.positions.replayUntil(NAME)).isEmpty();
    }

    private void publish() {
        this.events.publish(new GenericDomainEventMessage<>("Note", UUID.randomUUID().toString(), 0, "noted"));
    }

    private final class Views implements Projection {

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Map<Integer, @Nullable TrackingToken> tokens() {
            return ProjectionPositionsTest.this.tokens;
        }

        @Override
        public void restart(Runnable reset) {
            throw new UnsupportedOperationException("Not needed by the test");
        }

        @Override
        public BulkLoad load() {
            throw new UnsupportedOperationException("Not needed by the test");
        }

    }

}
