package io.annals.projection.document;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.model.IndexModel;
import io.annals.api.DomainEvent;
import io.annals.platform.messaging.EventContext;

/**
 * One read model of documents: which document an event changes, and how. This is the one
 * way to write one; the name of the processor is the name of the read model.
 */
public interface DocumentProjector {

    /** The name of the projection, its processor and its processing group. */
    String name();

    /** The collection that it alone writes. */
    String collection();

    /**
     * Counted up when the documents take another shape or index; the read model is then
     * built anew from the events at the next start.
     */
    int version();

    /** The indexes beside the one by id; each begins with the tenant. */
    List<IndexModel> indexes();

    /** The events that change a document; all others are passed over unread. */
    Set<Class<? extends DomainEvent>> events();

    /** The id of the one document that the event changes. */
    UUID documentOf(DomainEvent event);

    /**
     * Changes the document in memory. The same events in the same order always give the
     * same document, however they are cut into batches.
     * @throws MissingDocumentException where there is no document and the event does not
     * begin one
     */
    void apply(EventContext event, DocumentState document);

}
