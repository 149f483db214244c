package io.annals.command.erasure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Events;
import io.annals.api.user.UserEvent;
import io.annals.command.user.StoredUserSecrets;
import io.annals.command.user.UserSecrets;
import io.annals.platform.eventstore.EventStoreSchema;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.personaldata.PersonKeys;
import io.annals.platform.personaldata.PersonalDataModule;
import io.annals.platform.personaldata.PostgresPersonKeys;
import io.annals.platform.projection.EventCount;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.platform.secrets.Passwords;
import io.annals.platform.secrets.SecretsDatabase;
import io.annals.platform.secrets.TestSecrets;
import io.annals.platform.serialization.EventJson;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

import static org.assertj.core.api.Assertions.assertThat;

/** A process with the projection {@code erasure} and empty caches. */
final class RunningErasure implements AutoCloseable {

    static final String NAME = "erasure";

    /** Long enough for a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PersonKeys keys;

    private final Passwords passwords;

    private final PostgresEventStorageEngine engine;

    private final ErasureProjection projection;

    private final Configuration axon;

    private final ProjectionPositions positions;

    RunningErasure(HikariDataSource database) {
        this(database, UnaryOperator.identity());
    }

    /**
     * @param disturbance wraps the secrets that the projection uses
     */
    RunningErasure(HikariDataSource database, UnaryOperator<UserSecrets> disturbance) {
        SecretsDatabase secrets = TestSecrets.in(database);
        EventStoreSchema.migrate(database);
        this.keys = new PostgresPersonKeys(secrets, true);
        this.passwords = new Passwords(secrets, Clock.systemUTC());
        Serializer serializer = EventSerializer.of(new EventTypes(Events.all()),
                EventJson.mapper().registerModule(new PersonalDataModule(this.keys)));
        this.engine = new PostgresEventStorageEngine(database, serializer, new EventUpcasterChain(),
                SnapshotFilter.allowAll(), new SimpleMeterRegistry());
        EmbeddedEventStore events = EmbeddedEventStore.builder().storageEngine(this.engine).fetchDelay(20).build();
        this.projection = new ErasureProjection(disturbance.apply(new StoredUserSecrets(this.keys, this.passwords)),
                secrets);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
            .configureEventStore((configuration) -> events)
            .configureEventSerializer((configuration) -> serializer)
            .configureSerializer((configuration) -> serializer);
        this.projection.configureModule(configurer);
        this.axon = configurer.start();
        this.positions = new ProjectionPositions(List.of(this.projection), this::processing, () -> events,
                new EventCount(1));
    }

    EventProcessingConfiguration processing() {
        return this.axon.eventProcessingConfiguration();
    }

    PersonKeys keys() {
        return this.keys;
    }

    Passwords passwords() {
        return this.passwords;
    }

    /** Records the first event of a user. */
    void record(UUID tenant, UserEvent... happened) {
        for (UserEvent event : happened) {
            long next = this.engine.lastSequenceNumberFor(event.userId().toString()).orElse(-1L) + 1;
            this.engine.appendEvents(new GenericDomainEventMessage<>("User", event.userId().toString(), next, event,
                    Map.of(MetaDataKeys.TENANT, tenant.toString())));
        }
    }

    /** Reads the events of a user. */
    List<Object> history(UUID user) {
        return this.engine.readEvents(user.toString(), 0)
            .asStream()
            .<Object>map(DomainEventMessage::getPayload)
            .toList();
    }

    RunningErasure caughtUp() {
        assertThat(this.positions.awaitCaughtUp(PATIENCE)).as("caught up").isTrue();
        return this;
    }

    /** Replays the projection. */
    RunningErasure replayed() {
        StreamingEventProcessor processor = processing().eventProcessor(NAME, StreamingEventProcessor.class)
            .orElseThrow();
        processor.shutDown();
        this.projection.restart(() -> processor.resetTokens(StreamableMessageSource::createTailToken));
        processor.start();
        return caughtUp();
    }

    /** Stops the projection; events can still be recorded. */
    RunningErasure stop() {
        this.axon.shutdown();
        return this;
    }

    @Override
    public void close() {
        stop();
        this.engine.close();
    }

}
