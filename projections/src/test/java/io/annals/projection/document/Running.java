package io.annals.projection.document;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;

import com.mongodb.client.MongoDatabase;
import io.annals.api.DomainEvent;
import io.annals.platform.projection.BulkLoad;
import io.annals.projection.testing.BulkLoads;
import org.awaitility.Awaitility;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.bson.Document;

/** Projections that run on an event store as in the application. */
final class Running implements AutoCloseable {

    private static final DocumentSettings SETTINGS = new DocumentSettings(1, 1000, Duration.ofMillis(100));

    private final MongoDatabase database;

    private final Map<String, DocumentReadModel> readModels = new HashMap<>();

    private final Configuration configuration;

    private Running(MongoDatabase database, EventStorageEngine events, List<DocumentProjector> projectors,
            DocumentSettings settings) {
        this.database = database;
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore((configuration) -> events);
        DocumentReadModels factory = new DocumentReadModels(database, this::eventStore, settings, Clock.systemUTC());
        for (DocumentProjector projector : projectors) {
            DocumentReadModel readModel = factory.of(projector);
            readModel.configureModule(configurer);
            this.readModels.put(readModel.name(), readModel);
        }
        this.configuration = configurer.start();
    }

    static Running on(MongoDatabase database, EventStorageEngine events, DocumentProjector... projectors) {
        return new Running(database, events, List.of(projectors), SETTINGS);
    }

    static Running on(MongoDatabase database, EventStorageEngine events, List<DocumentProjector> projectors,
            int batchSize) {
        return new Running(database, events, projectors,
                new DocumentSettings(SETTINGS.segments(), batchSize, SETTINGS.claimInterval()));
    }

    private EventStore eventStore() {
        Supplier<Configuration> started = () -> this.configuration;
        return started.get().eventStore();
    }

    /**
     * Publishes one by one: Axon's in-memory engine returns the events of one call out of
     * order.
     */
    void publish(List<DomainEventMessage<DomainEvent>> events) {
        events.forEach((event) -> eventStore().publish(event));
    }

    StreamingEventProcessor processor(String name) {
        return this.configuration.eventProcessingConfiguration()
            .eventProcessor(name, StreamingEventProcessor.class)
            .orElseThrow();
    }

    SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String name) {
        return this.configuration.eventProcessingConfiguration().deadLetterQueue(name).orElseThrow();
    }

    SequencedDeadLetterProcessor<EventMessage<?>> retrying(String name) {
        return this.configuration.eventProcessingConfiguration().sequencedDeadLetterProcessor(name).orElseThrow();
    }

    /** Replays the projection. */
    void replay(String name) {
        StreamingEventProcessor processor = processor(name);
        processor.shutDown();
        Objects.requireNonNull(this.readModels.get(name)).restart(processor::resetTokens);
        processor.start();
    }

    /**
     * Empties the read model and fills it in bulk, as far as given; the processor
     * projects the rest.
     * @param complete whether the load is completed, or ends like a process that dies
     */
    void replayInBulk(String name, long count, boolean complete, Random random) {
        StreamingEventProcessor processor = processor(name);
        processor.shutDown();
        DocumentReadModel readModel = Objects.requireNonNull(this.readModels.get(name));
        readModel.restart(processor::resetTokens);
        try (BulkLoad load = readModel.load()) {
            BulkLoads.apply(load, eventStore(), count, random);
            if (complete) {
                load.flush();
            }
        }
        processor.start();
    }

    /** Waits until every projection has stored the position of the last event. */
    Running caughtUp() {
        long head = eventStore().createHeadToken().position().orElseThrow();
        for (String name : this.readModels.keySet()) {
            Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .ignoreExceptions()
                .until(() -> position(name) >= head);
        }
        return this;
    }

    private long position(String name) {
        return this.database.getCollection("projection_token")
            .find(new Document("processor", name))
            .map((token) -> token.getLong("position"))
            .first();
    }

    /** All documents of a collection by their ids. */
    Map<String, Document> documents(String collection) {
        Map<String, Document> documents = new HashMap<>();
        this.database.getCollection(collection)
            .find()
            .into(new ArrayList<>())
            .forEach((document) -> documents.put(document.getString("_id"), document));
        return documents;
    }

    @Override
    public void close() {
        this.configuration.shutdown();
    }

}
