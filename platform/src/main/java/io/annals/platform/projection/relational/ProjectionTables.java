package io.annals.platform.projection.relational;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables {@code token_entry} and {@code dead_letter} of a projection, in the schema
 * of its read model.
 */
final class ProjectionTables {

    private static final Logger logger = LoggerFactory.getLogger(ProjectionTables.class);

    /** Writes tokens as JSON. */
    private static final Serializer SERIALIZER = JacksonSerializer.defaultSerializer();

    private static final int MAX_DEAD_LETTERS = 10_000;

    /** The time after which the segments of a dead process can be claimed. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);

    private final String projection;

    private final String schema;

    private final DataSource database;

    ProjectionTables(String projection, String schema, DataSource database) {
        this.projection = projection;
        this.schema = schema;
        this.database = database;
    }

    TokenStore tokenStore() {
        TokenSchema columns = TokenSchema.builder()
            .setTokenTable(this.schema + ".token_entry")
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("stored_at")
            .build();
        return JdbcTokenStore.builder()
            .connectionProvider(connections())
            .schema(columns)
            .serializer(SERIALIZER)
            .claimTimeout(CLAIM_TIMEOUT)
            .build();
    }

    SequencedDeadLetterQueue<EventMessage<?>> deadLetters(Configuration configuration,
            TransactionManager transactionManager) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
            .processingGroup(this.projection)
            .connectionProvider(connections())
            .transactionManager(transactionManager)
            .schema(deadLetterColumns())
            .eventSerializer(configuration.eventSerializer())
            .genericSerializer(SERIALIZER)
            .maxSequences(MAX_DEAD_LETTERS)
            .maxSequenceSize(MAX_DEAD_LETTERS)
            .build();
    }

    private DeadLetterSchema deadLetterColumns() {
        return DeadLetterSchema.builder()
            .deadLetterTable(this.schema + ".dead_letter")
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
    }

    private ConnectionProvider connections() {
        return new SpringDataSourceConnectionProvider(this.database);
    }

    /** The stored token of every segment; none if the schema was dropped. */
    Map<Integer, @Nullable TrackingToken> tokens() {
        Map<Integer, @Nullable TrackingToken> tokens = new HashMap<>();
        try {
            JdbcClient.create(this.database)
                .sql("select segment, token, token_type from %s.token_entry where processor_name = ?"
                    .formatted(this.schema))
                .param(this.projection)
                .query((row) -> {
                    tokens.put(row.getInt("segment"), token(row));
                });
        }
        catch (BadSqlGrammarException ex) {
            logger.debug("The schema of the projection {} was dropped; a start or replay creates it again",
                    this.projection);
        }
        return tokens;
    }

    private static @Nullable TrackingToken token(ResultSet row) throws SQLException {
        String type = row.getString("token_type");
        return (type == null) ? null
                : SERIALIZER.deserialize(new SimpleSerializedObject<>(row.getBytes("token"), byte[].class, type, null));
    }

    /** Takes the tokens from the processes that own them. */
    void free() {
        JdbcClient.create(this.database)
            .sql("update %s.token_entry set owner = null where processor_name = ?".formatted(this.schema))
            .param(this.projection)
            .update();
    }

}
