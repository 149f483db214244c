package io.annals.projection.document;

import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import io.annals.api.DomainEvent;
import io.annals.platform.messaging.EventContext;
import io.annals.platform.testing.TestMongo;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;

/** The documents that a projector derives from events, in a fresh database. */
public final class Projected {

    private final DocumentProjector projector;

    private final MongoCollection<Document> collection;

    private final History history = new History();

    private final UUID tenant;

    private Projected(DocumentProjector projector, UUID tenant) {
        this.projector = projector;
        this.collection = TestMongo.freshDatabase().getCollection(projector.collection());
        this.tenant = tenant;
    }

    /** Starts without events. */
    public static Projected by(DocumentProjector projector, UUID tenant) {
        return new Projected(projector, tenant);
    }

    /** Applies events of the tenant as one batch. */
    public Projected after(DomainEvent... events) {
        List<TrackedEventMessage<?>> before = this.history.read();
        List<TrackedEventMessage<?>> all = this.history.happened(this.tenant, events).read();
        return apply(all.subList(before.size(), all.size()));
    }

    /** Applies all events again. */
    public Projected redelivered() {
        return apply(this.history.read());
    }

    private Projected apply(List<TrackedEventMessage<?>> events) {
        new DocumentWriter(this.projector, this.collection).apply(events.stream()
            .filter((event) -> this.projector.events().contains(event.getPayloadType()))
            .map(EventContext::of)
            .toList());
        return this;
    }

    /** The document with this id, which must exist. */
    public Document document(UUID id) {
        return document(id.toString());
    }

    /** The document with this id, which must exist. */
    public Document document(String id) {
        Document found = this.collection.find(new Document("_id", id)).first();
        if (found == null) {
            throw new AssertionError("There is no document " + id);
        }
        return found;
    }

}
