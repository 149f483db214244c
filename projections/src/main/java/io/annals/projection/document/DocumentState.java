package io.annals.projection.document;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.annals.platform.messaging.EventContext;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A document while events are applied to it. */
public final class DocumentState {

    static final String ID = "_id";

    static final String TENANT = "tenantId";

    static final String POSITION = "position";

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final String id;

    private final long stored;

    private @Nullable Document document;

    private long position;

    private DocumentState(String id, @Nullable Document document) {
        this.id = id;
        this.document = document;
        this.stored = (document != null) ? document.getLong(POSITION) : UNKNOWN;
        this.position = this.stored;
    }

    static DocumentState missing(String id) {
        return new DocumentState(id, null);
    }

    static DocumentState of(Document document) {
        return new DocumentState(document.getString(ID), document);
    }

    String id() {
        return this.id;
    }

    void apply(EventContext event, DocumentProjector projector) {
        if (event.position() > this.position) {
            projector.apply(event, this);
            document().put(POSITION, event.position());
            this.position = event.position();
        }
    }

    /** Whether the document does not exist yet. */
    public boolean isMissing() {
        return this.document == null;
    }

    /**
     * The document, which may be changed.
     * @throws MissingDocumentException if it does not exist
     */
    public Document document() {
        if (this.document == null) {
            throw new MissingDocumentException(this.id);
        }
        return this.document;
    }

    /** Creates the document with its id and tenant. */
    public Document begin(EventContext event) {
        Document created = new Document(ID, this.id).append(TENANT, event.tenantId().toString()).append(POSITION, 0L);
        this.document = created;
        return created;
    }

    boolean isChanged() {
        return this.position != this.stored;
    }

    /** Writes the document if it is unchanged since it was read. */
    WriteModel<Document> write() {
        return (this.stored == UNKNOWN) ? new InsertOneModel<>(document())
                : new ReplaceOneModel<>(new Document(ID, this.id).append(POSITION, this.stored), document());
    }

}
