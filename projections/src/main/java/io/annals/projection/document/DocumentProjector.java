package io.annals.projection.document;

import java.util.List;
import java.util.Set;

import com.mongodb.client.model.IndexModel;
import io.annals.api.DomainEvent;
import io.annals.platform.messaging.EventContext;

/**
 * Defines a read model of documents: which document an event changes and how. Its name is
 * also the name of its processor.
 */
public interface DocumentProjector {

    /** The name of the projection, its processor and its processing group. */
    String name();

    /** The collection of the documents, written by this projection only. */
    String collection();

    /**
     * The version of the documents' shape and indexes. If it changes, the read model is
     * rebuilt at the next start.
     */
    int version();

    /** The indexes besides the one by id; each starts with the tenant. */
    List<IndexModel> indexes();

    /**
     * The events that change a document; all others are skipped without decoding them.
     */
    Set<Class<? extends DomainEvent>> events();

    /** The id of the document that the event changes. */
    String documentOf(DomainEvent event);

    /**
     * Changes the document in memory. The result depends only on the events and their
     * order, not on batches.
     * @throws MissingDocumentException if the document does not exist and the event does
     * not create it
     */
    void apply(EventContext event, DocumentState document);

}
