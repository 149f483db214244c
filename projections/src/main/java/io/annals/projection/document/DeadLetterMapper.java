package io.annals.projection.document;

import java.util.Comparator;
import java.util.Date;
import java.util.function.Supplier;

import io.annals.platform.messaging.EventContext;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.bson.Document;

/** Maps dead letters to documents: a reference to the event and the cause. */
final class DeadLetterMapper {

    static final String PROCESSOR = "processor";

    static final String SEQUENCE = "sequence";

    static final String POSITION = "position";

    static final String TOUCHED_AT = "touchedAt";

    static final Comparator<Document> LONGEST_UNTOUCHED = Comparator
        .comparing((Document letter) -> letter.getDate(TOUCHED_AT));

    private static final String EVENT = "event";

    private static final String AGGREGATE = "aggregateId";

    private static final String SEQUENCE_NUMBER = "sequenceNumber";

    private static final String ENQUEUED_AT = "enqueuedAt";

    private static final String CAUSE = "cause";

    private static final String CAUSE_TYPE = "type";

    private static final String CAUSE_MESSAGE = "message";

    private static final String DIAGNOSTICS = "diagnostics";

    private final Supplier<EventStore> events;

    DeadLetterMapper(Supplier<EventStore> events) {
        this.events = events;
    }

    static String id(String processor, EventMessage<?> event) {
        return processor + "/" + EventContext.of(event).position();
    }

    Document document(String processor, String sequence, DeadLetter<? extends EventMessage<?>> letter) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) letter.message();
        Document document = new Document(DocumentState.ID, id(processor, event)).append(PROCESSOR, processor)
            .append(SEQUENCE, sequence)
            .append(POSITION, EventContext.of(event).position())
            .append(EVENT, event.getPayloadType().getSimpleName())
            .append(AGGREGATE, event.getAggregateIdentifier())
            .append(SEQUENCE_NUMBER, event.getSequenceNumber())
            .append(ENQUEUED_AT, Date.from(letter.enqueuedAt()))
            .append(TOUCHED_AT, Date.from(letter.lastTouched()))
            .append(DIAGNOSTICS, DocumentValues.of(letter.diagnostics()));
        letter.cause().ifPresent((cause) -> document.append(CAUSE, cause(cause)));
        return document;
    }

    private static Document cause(Cause cause) {
        return new Document(CAUSE_TYPE, cause.type()).append(CAUSE_MESSAGE, cause.message());
    }

    DeadLetter<EventMessage<?>> letter(Document document) {
        Document cause = document.get(CAUSE, Document.class);
        return new GenericDeadLetter<>(document.getString(SEQUENCE), event(document),
                (cause != null) ? new ThrowableCause(cause.getString(CAUSE_TYPE), cause.getString(CAUSE_MESSAGE))
                        : null,
                document.getDate(ENQUEUED_AT).toInstant(), document.getDate(TOUCHED_AT).toInstant(),
                MetaData.from(document.get(DIAGNOSTICS, Document.class)));
    }

    private EventMessage<?> event(Document document) {
        DomainEventMessage<?> event = this.events.get()
            .readEvents(document.getString(AGGREGATE), document.getLong(SEQUENCE_NUMBER))
            .next();
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(document.getLong(POSITION)),
                event);
    }

}
