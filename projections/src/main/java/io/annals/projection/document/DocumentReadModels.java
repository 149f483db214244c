package io.annals.projection.document;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.function.Supplier;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Creates read models of documents from their projectors. */
public final class DocumentReadModels {

    /** The name of this process. */
    private static final String NODE = ManagementFactory.getRuntimeMXBean().getName();

    private final MongoDatabase database;

    private final Supplier<EventStore> events;

    private final DocumentSettings settings;

    private final Clock clock;

    DocumentReadModels(MongoDatabase database, Supplier<EventStore> events, DocumentSettings settings, Clock clock) {
        this.database = database;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Creates the read model of the projector, to be declared as a bean. */
    public DocumentReadModel of(DocumentProjector projector) {
        DocumentSchema schema = new DocumentSchema(this.database, projector, this.clock);
        MongoDeadLetters deadLetters = new MongoDeadLetters(projector.name(),
                this.database.getCollection(MongoDeadLetters.COLLECTION), new DeadLetterMapper(this.events),
                this.clock);
        MongoTokenStore tokens = tokens(projector, () -> {
            deadLetters.clear();
            schema.empty();
        });
        DocumentProjection projection = new DocumentProjection(projector,
                new DocumentWriter(projector, this.database.getCollection(projector.collection())), deadLetters,
                () -> check(schema, tokens));
        return new DocumentReadModel(projector.name(), projection, tokens, deadLetters, schema, this.settings,
                this.clock);
    }

    /**
     * Rebuilds a collection that somebody dropped, instead of failing event by event.
     */
    private static void check(DocumentSchema schema, MongoTokenStore tokens) {
        if (!schema.isIntact()) {
            tokens.forget();
        }
        tokens.check();
    }

    private MongoTokenStore tokens(DocumentProjector projector, Runnable emptying) {
        return new MongoTokenStore(this.database.getCollection(MongoTokenStore.COLLECTION), new TokenSettings(
                projector.name(), this.settings.segments(), NODE, this.settings.claimTimeout(), this.clock, emptying));
    }

}
