package io.annals.platform.eventstore;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest snapshot of each aggregate. */
final class SnapshotTable {

    /** A late snapshot does not replace a newer one. */
    private static final String STORE = """
            insert into events.snapshot as old (aggregate_id, aggregate_type, sequence_number, event_id, recorded_at,
                                                payload_type, revision, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, convert_from(?, 'UTF8')::jsonb, convert_from(?, 'UTF8')::jsonb)
            on conflict (aggregate_id) do update
            set aggregate_type = excluded.aggregate_type, sequence_number = excluded.sequence_number,
                event_id = excluded.event_id, recorded_at = excluded.recorded_at,
                payload_type = excluded.payload_type, revision = excluded.revision,
                payload = excluded.payload, metadata = excluded.metadata
            where old.sequence_number <= excluded.sequence_number
            """;

    private static final String READ = """
            select 0, aggregate_type, aggregate_id, sequence_number, event_id, recorded_at,
                   payload_type, revision, payload, metadata
            from events.snapshot where aggregate_id = ?
            """;

    private final JdbcClient database;

    private final Serializer serializer;

    SnapshotTable(JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    void store(DomainEventMessage<?> snapshot) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(this.serializer, byte[].class);
        this.database.sql(STORE)
            .param(UUID.fromString(snapshot.getAggregateIdentifier()))
            .param(snapshot.getType())
            .param(snapshot.getSequenceNumber())
            .param(UUID.fromString(snapshot.getIdentifier()))
            .param(OffsetDateTime.ofInstant(snapshot.getTimestamp(), ZoneOffset.UTC))
            .param(payload.getType().getName())
            .param(payload.getType().getRevision())
            .param(payload.getData())
            .param(snapshot.serializeMetaData(this.serializer, byte[].class).getData())
            .update();
    }

    Optional<StoredEvent> read(UUID aggregateId) {
        return this.database.sql(READ).param(aggregateId).query(StoredEvent::of).optional();
    }

}
