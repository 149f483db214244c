package io.annals.projection.lms;

import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/** The tables in which Axon keeps tokens and dead letters. */
final class LmsTokens {

    /** Writes tokens as JSON. */
    static final Serializer SERIALIZER = JacksonSerializer.defaultSerializer();

    static final TokenSchema SCHEMA = TokenSchema.builder()
        .setTokenTable("lms.token_entry")
        .setProcessorNameColumn("processor_name")
        .setTokenTypeColumn("token_type")
        .setTimestampColumn("stored_at")
        .build();

    static final DeadLetterSchema DEAD_LETTERS = DeadLetterSchema.builder()
        .deadLetterTable("lms.dead_letter")
        .deadLetterIdentifierColumn("id")
        .processingGroupColumn("processing_group")
        .sequenceIdentifierColumn("sequence_identifier")
        .sequenceIndexColumn("sequence_index")
        .messageTypeColumn("message_type")
        .eventIdentifierColumn("event_identifier")
        .timestampColumn("occurred_at")
        .payloadTypeColumn("payload_type")
        .payloadRevisionColumn("payload_revision")
        .metaDataColumn("metadata")
        .aggregateTypeColumn("aggregate_type")
        .aggregateIdentifierColumn("aggregate_identifier")
        .sequenceNumberColumn("sequence_number")
        .tokenTypeColumn("token_type")
        .enqueuedAtColumn("enqueued_at")
        .lastTouchedColumn("last_touched")
        .processingStartedColumn("processing_started")
        .causeTypeColumn("cause_type")
        .causeMessageColumn("cause_message")
        .build();

    private LmsTokens() {
    }

}
