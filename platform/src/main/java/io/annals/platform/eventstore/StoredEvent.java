package io.annals.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** An event or snapshot as stored, with payload and metadata as JSON. */
record StoredEvent(long position, @Nullable String aggregateType, String aggregateId, long sequenceNumber,
        String eventId, Instant recordedAt, SerializedObject<byte[]> payload,
        SerializedObject<byte[]> metadata) implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

    /** The columns that {@link #of} reads, in order. */
    static final String COLUMNS = """
            position, aggregate_type, aggregate_id, sequence_number, event_id, recorded_at,
            event_type, revision, payload, metadata
            """;

    static StoredEvent of(ResultSet row, int number) throws SQLException {
        return new StoredEvent(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                new SimpleSerializedObject<>(row.getBytes(9), byte[].class, row.getString(7), row.getString(8)),
                new SerializedMetaData<>(row.getBytes(10), byte[].class));
    }

    /** The event, without an aggregate if it belongs to none. */
    TrackedEventData<byte[]> tracked() {
        return (this.aggregateType != null) ? this : new Standalone(this);
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(this.position);
    }

    @Override
    public @Nullable String getType() {
        return this.aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return this.aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return this.sequenceNumber;
    }

    @Override
    public String getEventIdentifier() {
        return this.eventId;
    }

    @Override
    public Instant getTimestamp() {
        return this.recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return this.metadata;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return this.payload;
    }

    /** An event that belongs to no aggregate. */
    private record Standalone(StoredEvent event) implements TrackedEventData<byte[]> {

        @Override
        public TrackingToken trackingToken() {
            return this.event.trackingToken();
        }

        @Override
        public String getEventIdentifier() {
            return this.event.eventId();
        }

        @Override
        public Instant getTimestamp() {
            return this.event.recordedAt();
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return this.event.metadata();
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return this.event.payload();
        }

    }

}
