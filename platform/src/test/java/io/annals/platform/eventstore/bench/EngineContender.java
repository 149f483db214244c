package io.annals.platform.eventstore.bench;

import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.platform.eventstore.EventStoreSchema;
import io.annals.platform.eventstore.PostgresEventStorageEngine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** One of Axon's storage engines, appending one event at a time. */
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

    /** Axon's own engine and table, each append its own commit. */
    static Contender stock(HikariDataSource database) {
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
            .eventSerializer(SampleEvents.serializer())
            .snapshotSerializer(SampleEvents.serializer())
            .connectionProvider(new DataSourceConnectionProvider(database))
            .transactionManager(NoTransactionManager.INSTANCE)
            .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return new EngineContender(engine, database::close);
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
