package io.annals.projection.document;

import java.lang.management.ManagementFactory;
import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;

/** Makes read models of documents from their projectors. */
public final class DocumentReadModels {

    /** This process among those that share the database. */
    private static final String NODE = ManagementFactory.getRuntimeMXBean().getName();

    private final MongoDatabase database;

    private final Serializer serializer;

    private final ObjectProvider<EventStore> events;

    private final DocumentSettings settings;

    private final Clock clock;

    DocumentReadModels(MongoDatabase database, Serializer serializer, ObjectProvider<EventStore> events,
            DocumentSettings settings, Clock clock) {
        this.database = database;
        this.serializer = serializer;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** The read model that the projector describes, to be declared as a bean. */
    public DocumentReadModel of(DocumentProjector projector) {
        DocumentSchema schema = new DocumentSchema(this.database, projector, this.clock);
        MongoDeadLetters deadLetters = new MongoDeadLetters(projector.name(),
                this.database.getCollection(MongoDeadLetters.COLLECTION), new Letters(this.events::getObject),
                this.clock);
        MongoTokens tokens = tokens(projector, () -> {
            deadLetters.clear();
            schema.empty();
        });
        DocumentProjection projection = new DocumentProjection(projector,
                new DocumentWriter(projector, this.database.getCollection(projector.collection())), deadLetters,
                tokens::check);
        return new DocumentReadModel(projector.name(), projection, tokens, deadLetters, schema, this.settings);
    }

    private MongoTokens tokens(DocumentProjector projector, Runnable emptying) {
        return new MongoTokens(this.database.getCollection(MongoTokens.COLLECTION), this.serializer,
                new MongoTokens.Settings(projector.name(), this.settings.segments(), NODE, this.settings.claimTimeout(),
                        this.clock, emptying));
    }

}
