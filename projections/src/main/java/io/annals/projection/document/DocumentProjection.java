package io.annals.projection.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.annals.api.DomainEvent;
import io.annals.platform.messaging.EventContext;
import io.annals.platform.projection.BulkLoad;
import io.annals.platform.projection.DeadLetterPolicy;
import io.annals.platform.projection.FailureClassifier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * Applies batches of events. An event that cannot be applied becomes a dead letter, and
 * so do later events of the same document; other documents are not affected.
 */
final class DocumentProjection implements EventMessageHandler, SequencingPolicy<EventMessage<?>> {

    private final FailureClassifier failures = new DocumentFailureClassifier();

    private final DocumentProjector projector;

    private final DeadLetterPolicy policy;

    private final Set<Class<? extends DomainEvent>> events;

    private final DocumentWriter writer;

    private final MongoDeadLetters deadLetters;

    private final Runnable check;

    /**
     * @param check throws if the database was emptied, so that the projection has to
     * start again
     */
    DocumentProjection(DocumentProjector projector, DocumentWriter writer, MongoDeadLetters deadLetters,
            Runnable check) {
        this.projector = projector;
        this.policy = new DeadLetterPolicy(projector.name(), this.failures);
        this.events = projector.events();
        this.writer = writer;
        this.deadLetters = deadLetters;
        this.check = check;
    }

    @Override
    public boolean canHandle(EventMessage<?> event) {
        return this.events.contains(event.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return this.events.contains(payloadType);
    }

    /** Retries a dead letter. */
    @Override
    public @Nullable Object handle(EventMessage<?> event) {
        this.writer.apply(List.of(EventContext.of(event)));
        return null;
    }

    @Override
    public void prepareReset() {
    }

    /** Starts to fill the emptied collection in bulk. */
    BulkLoad load(MongoTokenStore tokens) {
        return new DocumentBulkLoad(this.projector, this.writer, tokens);
    }

    /** Applies the events of a batch, in order. */
    void apply(List<EventMessage<?>> batch) {
        List<EventMessage<?>> events = withoutBlocked(batch);
        if (events.isEmpty()) {
            return;
        }
        try {
            this.writer.apply(events.stream().map(EventContext::of).toList());
        }
        catch (RuntimeException ex) {
            throwUnlessCausedByEvent(ex);
            applyOneByOne(events);
        }
    }

    /** Events of documents with dead letters wait behind them. */
    private List<EventMessage<?>> withoutBlocked(List<EventMessage<?>> batch) {
        Set<String> blocked = this.deadLetters.sequences();
        if (blocked.isEmpty()) {
            return batch;
        }
        List<EventMessage<?>> unblocked = new ArrayList<>();
        for (EventMessage<?> event : batch) {
            if (blocked.contains(getSequenceIdentifierFor(event))) {
                enqueue(event, null);
            }
            else {
                unblocked.add(event);
            }
        }
        return unblocked;
    }

    private void applyOneByOne(List<EventMessage<?>> events) {
        this.check.run();
        Set<String> failed = new HashSet<>();
        for (EventMessage<?> event : events) {
            String sequence = getSequenceIdentifierFor(event);
            if (failed.contains(sequence)) {
                enqueue(event, null);
                continue;
            }
            try {
                this.writer.apply(List.of(EventContext.of(event)));
            }
            catch (RuntimeException ex) {
                throwUnlessCausedByEvent(ex);
                failed.add(sequence);
                enqueue(event, ex);
            }
        }
    }

    private void throwUnlessCausedByEvent(RuntimeException failure) {
        if (!this.failures.isCausedByEvent(failure)) {
            throw failure;
        }
    }

    private void enqueue(EventMessage<?> event, @Nullable RuntimeException cause) {
        String sequence = getSequenceIdentifierFor(event);
        this.deadLetters.enqueue(sequence,
                (cause != null) ? new GenericDeadLetter<>(sequence, event, this.policy.causeOf(event, cause))
                        : new GenericDeadLetter<>(sequence, event));
    }

    /** The document, or the aggregate if the event cannot be decoded. */
    @Override
    public String getSequenceIdentifierFor(EventMessage<?> event) {
        try {
            return this.projector.documentOf((DomainEvent) event.getPayload());
        }
        catch (RuntimeException ex) {
            return EventContext.of(event).aggregateId().toString();
        }
    }

}
