package io.annals.bench.append;

import io.annals.bench.Contender;

import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.platform.eventstore.EventStoreSchema;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An event storage engine that appends one event at a time. */
record EngineContender(EventStorageEngine engine, Runnable end) implements Contender {

    static Contender annals(HikariDataSource database) {
        EventStoreSchema.migrate(database);
        PostgresEventStorageEngine engine = new PostgresEventStorageEngine(database, SampleEvents.serializer(),
                NoOpEventUpcaster.INSTANCE, SnapshotFilter.allowAll(), new SimpleMeterRegistry());
        return new EngineContender(engine, () -> {
            engine.close();
            database.close();
        });
    }

    /** Axon's own engine on the same table, with one transaction per append. */
    static Contender stock(HikariDataSource database) {
        // Allows the engine to write strings to columns of type uuid, timestamptz and
        // jsonb.
        database.addDataSourceProperty("stringtype", "unspecified");
        EventStoreSchema.migrate(database);
        JdbcClient.create(database)
            .sql("alter table events.event alter position add generated always as identity")
            .update();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
            .eventSerializer(SampleEvents.serializer())
            .snapshotSerializer(SampleEvents.serializer())
            .connectionProvider(new SpringDataSourceConnectionProvider(database))
            .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(database)))
            .schema(sameColumns())
            .dataType(String.class)
            .build();
        return new EngineContender(engine, database::close);
    }

    private static EventSchema sameColumns() {
        return EventSchema.builder()
            .eventTable("events.event")
            .globalIndexColumn("position")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("aggregate_id")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("aggregate_type")
            .timestampColumn("recorded_at")
            .payloadTypeColumn("event_type")
            .payloadRevisionColumn("revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();
    }

    @Override
    public int append(UUID aggregate, long number) {
        this.engine.appendEvents(SampleEvents.event(aggregate, number));
        return 1;
    }

    @Override
    public void close() {
        this.end.run();
    }

}
