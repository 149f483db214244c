package io.annals.query.audit;

import java.util.ArrayList;
import java.util.List;

import io.annals.api.Refusal;
import io.annals.api.audit.AuditQuery.ReadStream;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.annals.query.testing.QuerySide;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Uses only the interface that every event store of Axon implements, and reads a few
 * events at a time.
 */
class ScannedAuditLogTest extends AuditLogContract {

    private final List<EmbeddedEventStore> opened = new ArrayList<>();

    @AfterEach
    void stopReading() {
        this.opened.forEach(EmbeddedEventStore::shutDown);
    }

    @Override
    AuditLog auditLog(QuerySide side, PostgresEventStorageEngine events) {
        EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(events).build();
        this.opened.add(store);
        return new ScannedAuditLog(store, side.bean(Serializer.class), side.bean(AuditMapper.class), 7);
    }

    @Test
    void positions_of_one_stream_are_not_available() {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> auditLog().stream(new ReadStream(append(DAY_1), 1L, null, null, null, null, null, null),
                    auditor()))
            .satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("positions-unknown"));
    }

}
