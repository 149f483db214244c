package io.annals.projection.document;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.annals.api.DomainEvent;
import io.annals.platform.messaging.EventContext;
import io.annals.platform.projection.BulkLoad;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * Fills an emptied collection during a replay. Documents are held in memory, so that most
 * are written once, after their last event; when there are too many, all are written and
 * let go. The tokens are stored after the documents.
 */
final class DocumentBulkLoad implements BulkLoad {

    /** The number of documents that are held in memory. */
    private static final int MAX_DOCUMENTS = 4_000;

    /** The number of documents that are written by one command. */
    private static final int WRITE = 500;

    private final String projection;

    private final DocumentProjector projector;

    private final Set<Class<? extends DomainEvent>> eventTypes;

    private final DocumentWriter writer;

    private final MongoTokenStore tokenStore;

    private final Map<Integer, @Nullable TrackingToken> tokens = new LinkedHashMap<>();

    private final Map<String, DocumentState> documents = new LinkedHashMap<>();

    /** The ids of all documents in the collection. */
    private final Set<String> written = new HashSet<>();

    private @Nullable TrackingToken last;

    /** Claims the tokens of all segments. */
    DocumentBulkLoad(DocumentProjector projector, DocumentWriter writer, MongoTokenStore tokenStore) {
        this.projection = projector.name();
        this.projector = projector;
        this.eventTypes = projector.events();
        this.writer = writer;
        this.tokenStore = tokenStore;
        for (int segment : tokenStore.fetchSegments(this.projection)) {
            this.tokens.put(segment, tokenStore.fetchToken(this.projection, segment));
        }
    }

    @Override
    public void apply(List<? extends TrackedEventMessage<?>> events) {
        List<EventContext> handled = events.stream()
            .filter((event) -> this.eventTypes.contains(event.getPayloadType()))
            .map(EventContext::of)
            .toList();
        read(handled);
        for (EventContext event : handled) {
            this.documents.computeIfAbsent(documentOf(event), DocumentState::missing).apply(event, this.projector);
        }
        this.last = events.getLast().trackingToken();
        if (this.documents.size() > MAX_DOCUMENTS) {
            flush();
        }
        else {
            this.tokens.keySet().forEach((segment) -> this.tokenStore.extendClaim(this.projection, segment));
        }
    }

    /** Reads documents that were written before and are needed again. */
    private void read(List<EventContext> events) {
        Set<String> missing = events.stream()
            .map(this::documentOf)
            .filter((id) -> !this.documents.containsKey(id) && this.written.contains(id))
            .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            this.writer.read(missing).forEach((document) -> this.documents.put(document.id(), document));
        }
    }

    private String documentOf(EventContext event) {
        return this.projector.documentOf(event.event());
    }

    @Override
    public void flush() {
        List<DocumentState> changed = this.documents.values().stream().filter(DocumentState::isChanged).toList();
        for (int from = 0; from < changed.size(); from += WRITE) {
            this.writer.write(changed.subList(from, Math.min(from + WRITE, changed.size())));
        }
        changed.forEach((document) -> this.written.add(document.id()));
        this.documents.clear();
        TrackingToken reached = this.last;
        if (reached != null) {
            this.tokens.replaceAll((segment, token) -> WrappedToken.advance(token, reached));
            this.tokens.forEach((segment, token) -> this.tokenStore.storeToken(token, this.projection, segment));
        }
    }

    @Override
    public void close() {
        this.tokens.keySet().forEach((segment) -> this.tokenStore.releaseClaim(this.projection, segment));
    }

}
